import type { MessageView } from '#contract';

/** Lines without a gap, and whether some between them and the new ones are missing. */
export interface MergedLines {
  readonly lines: readonly MessageView[];
  readonly gap: boolean;
}

/**
 * Adds lines at the end: twice the same is kept once, the order is that of `seq`, and what does not join on is
 * left out and reported as a gap, so that it can be asked for. An empty list starts after `start`.
 */
export function addLines(
  lines: readonly MessageView[],
  incoming: readonly MessageView[],
  start = 0,
): MergedLines {
  const result = [...lines];
  let gap = false;
  for (const line of [...incoming].sort((one, other) => one.seq - other.seq)) {
    const next = (result.at(-1)?.seq ?? start) + 1;
    if (line.seq === next) result.push(line);
    else if (line.seq > next) gap = true;
  }
  return result.length === lines.length ? { lines, gap } : { lines: result, gap };
}

/** Adds a page of older lines at the front; only those that join on. */
export function addOlderLines(
  lines: readonly MessageView[],
  older: readonly MessageView[],
): readonly MessageView[] {
  const result = [...lines];
  for (const line of [...older].sort((one, other) => other.seq - one.seq)) {
    const first = result[0];
    if (!first || line.seq === first.seq - 1) result.unshift(line);
  }
  return result;
}

/** Number of the newest line held; 0 for none. */
export function lastSeq(lines: readonly MessageView[]): number {
  return lines.at(-1)?.seq ?? 0;
}
