/** An address that is due, by keyed hashes of itself and of its host. */
export interface DueProbe {
  readonly url: string;
  readonly host: string;
}

/** What was asked within the last minute. */
export type AskedProbe = DueProbe;

/** Questions a host gets in a minute. */
export const perHostMinute = 4;

/** Which may be asked now, and which wait: never one address twice at a time, and few of a host. */
export function paceProbes<T extends DueProbe>(
  due: readonly T[],
  asked: readonly AskedProbe[],
): { readonly now: readonly T[]; readonly later: readonly T[] } {
  const counts = new Map<string, number>();
  const urls = new Set<string>();
  const count = ({ host, url }: DueProbe) => {
    counts.set(host, (counts.get(host) ?? 0) + 1);
    urls.add(url);
  };
  asked.forEach(count);
  const now: T[] = [];
  const later: T[] = [];
  for (const probe of due) {
    const mayBe = (counts.get(probe.host) ?? 0) < perHostMinute && !urls.has(probe.url);
    (mayBe ? now : later).push(probe);
    if (mayBe) count(probe);
  }
  return { now, later };
}

const minuteMs = 60_000;

/** When one that waits is looked at again: not all of them at one moment. */
export function laterAt(now: Date, chance: number): Date {
  return new Date(now.getTime() + minuteMs + Math.floor(chance * minuteMs));
}
