import type { FreeSlot } from '#contract/referrals';
import { grouped } from './grouped.js';

/** The free times of one day. */
export interface SlotDay {
  /** Its local date. */
  readonly date: string;
  readonly slots: readonly FreeSlot[];
}

/** Free times by the day they are on, by the clock on the wall there; in the order they came. */
export function slotsByDay(slots: readonly FreeSlot[]): readonly SlotDay[] {
  return grouped(slots, ({ wallTime }) => wallTime.slice(0, 10)).map(([date, all]) => ({ date, slots: all }));
}
