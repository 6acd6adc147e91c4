import type { ReadyAttempt } from './preparing.service.js';

/** How far a mailbox is. */
export interface SendingRound {
  /** Prepared and not begun, the oldest first. */
  readonly ready: ReadyAttempt[];
  /** Ids of what is prepared or begun and not over, so that it is not prepared again. */
  readonly known: Set<string>;
  /** What was begun, each until what came of it is committed. */
  readonly underWay: Set<Promise<void>>;
  /** Until what is due has been looked up; nothing while nobody looks. */
  preparing: Promise<void> | undefined;
  /** Until a batch is begun; nothing while none is. */
  beginning: Promise<void> | undefined;
  /** Whether more may be due. */
  again: boolean;
}

/** The round of a mailbox before its first notice. */
export function newRound(): SendingRound {
  return {
    ready: [],
    known: new Set(),
    underWay: new Set(),
    preparing: undefined,
    beginning: undefined,
    again: false,
  };
}

/** Resolves once nothing is being looked up, begun or handed over. */
export async function roundOver(round: SendingRound): Promise<void> {
  while (round.preparing || round.beginning || round.underWay.size > 0)
    await Promise.all([round.preparing, round.beginning, ...round.underWay]);
}
