/** How many of what was asked at once were done, and how many were refused with which code; anything else is `unforeseen`. */
export function outcomesOf(settled: readonly PromiseSettledResult<unknown>[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const result of settled) {
    const name =
      result.status === 'fulfilled' ? 'done' : ((result.reason as { code?: string }).code ?? 'unforeseen');
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}
