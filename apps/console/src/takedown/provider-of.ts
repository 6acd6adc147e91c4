import type { ProviderView } from '#contract/takedown';

/** Host of an address as it is typed, without what does not tell providers apart. */
function hostOf(typed: string): string | undefined {
  try {
    const { protocol, hostname } = new URL(typed.trim());
    return /^https?:$/.test(protocol) ? hostname.replace(/^www\./, '') : undefined;
  } catch {
    return undefined;
  }
}

/** The provider of an address, by the longest of the hosts it lies under. */
export function providerOf(providers: readonly ProviderView[], typed: string): ProviderView | undefined {
  const host = hostOf(typed);
  if (host === undefined) return undefined;
  const found = providers.flatMap((provider) =>
    provider.hosts
      .filter((each) => host === each || host.endsWith(`.${each}`))
      .map((each) => ({ provider, length: each.length })),
  );
  return found.sort((one, other) => other.length - one.length)[0]?.provider;
}
