import type { Transaction } from '#platform/database';

/** From where a provider answers, by the profile that holds: what was taken out of it is believed no more. */
export interface ProviderDomains {
  readonly providerId: string;
  readonly domains: readonly string[];
}

/** Of all providers of the programme; there are some dozens of them. */
export function providerDomains({ query }: Transaction): Promise<ProviderDomains[]> {
  return query<ProviderDomains>(
    `select distinct on (provider_id) provider_id as "providerId", reply_domains as domains
     from takedown.channel_profile where programme_id = (select programmes.current())
     order by provider_id, version desc`,
  );
}

/** Whether it is one of these domains, or lies below one. */
export const isBelow = (domain: string, expected: readonly string[]): boolean =>
  expected.some((each) => domain === each.toLowerCase() || domain.endsWith(`.${each.toLowerCase()}`));

/** Whose domain it is; nothing where it is nobody's, or that of several. */
export function providerAt(domain: string | undefined, all: readonly ProviderDomains[]): string | undefined {
  if (domain === undefined) return undefined;
  const [first, ...others] = all.filter(({ domains }) => isBelow(domain, domains));
  return others.length > 0 ? undefined : first?.providerId;
}
