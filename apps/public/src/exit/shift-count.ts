/** What has been pressed of the three bare Shift presses so far. */
export interface ShiftCount {
  /** When each finished press ended, in milliseconds. */
  readonly presses: readonly number[];
  /** Shift is down and nothing else was pressed with it. */
  readonly bare: boolean;
}

/** The parts of a keyboard event that matter; `pointer` stands for a click or touch. */
export interface Press {
  readonly type: 'keydown' | 'keyup' | 'pointer';
  readonly key?: string;
  readonly repeat?: boolean;
  readonly at: number;
}

const needed = 3;
const withinMs = 5_000;

export const noPresses: ShiftCount = { presses: [], bare: false };

/** Counts Shift pressed and let go by itself; typing a capital, or anything else, starts again from nothing. */
export function countShift(count: ShiftCount, { type, key, repeat, at }: Press): ShiftCount {
  if (key !== 'Shift') return type === 'keyup' ? count : noPresses;
  if (type === 'keydown') return repeat ? count : { ...count, bare: true };
  if (!count.bare) return noPresses;
  return { presses: [...count.presses, at].filter((press) => at - press < withinMs), bare: false };
}

/** Whether Shift was pressed often enough to leave at once. */
export function wantsOut({ presses }: ShiftCount): boolean {
  return presses.length >= needed;
}
