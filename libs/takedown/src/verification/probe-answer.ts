import type { HeadAnswer, RedirectKind } from '#platform/egress';

/** An answer as Postgres gives it. */
export interface StoredAnswer {
  readonly at: Date;
  readonly answer: HeadAnswer['kind'];
  readonly status: number | null;
  readonly redirect: RedirectKind | null;
}

/** The answer that was stored. */
export function answerOf({ answer: kind, status, redirect }: StoredAnswer): HeadAnswer {
  if (kind !== 'answered') return { kind };
  return { kind, status: status ?? 0, ...(redirect !== null && { redirect }) };
}
