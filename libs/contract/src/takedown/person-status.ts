/** How a request stands, as it is told to the person it is about. */
export const takedownPhases = [
  'preparing',
  'working',
  'sent',
  'received',
  'asked',
  'says_gone',
  'seen_gone',
  'limited',
  'refused',
  'back',
  'closed',
  'stopped',
] as const;
export type TakedownPhase = (typeof takedownPhases)[number];

/** A request as the person it is about sees it: no address, number, name of staff or word of it. */
export interface PersonStatus {
  readonly provider: string;
  readonly phase: TakedownPhase;
  /** Local date of the last step. */
  readonly on: string;
  /** Places it is about, how many of them are gone by what the provider says or we saw, and how many we saw ourselves. */
  readonly places: number;
  readonly gone: number;
  readonly seenGone: number;
}
