import { useState } from 'react';
import type { AppointmentView, FreeSlot } from '#contract/referrals';
import { ApiError } from '../api/client.js';
import { referralsApi } from '../api/referrals.js';
import { useTask } from '../shell/use-task.js';
import { useLanguage } from '../words/language.js';
import { nearestOf } from './slot-taken.js';
import { useAppointmentChanged } from './use-referrals.js';
import { dayWords, timeWords } from './when-words.js';

/** An appointment that was dropped on a free time, and is not moved yet. */
export interface Dropped {
  readonly appointment: AppointmentView;
  /** Where it was dropped; nothing once somebody else has that time. */
  readonly slot?: FreeSlot;
  /** What is free near a time that was just taken. */
  readonly nearest?: readonly FreeSlot[];
}

/** Moves what was dropped once that is confirmed; until then it can be put back, and a time that is gone puts it back itself. */
export function useMoving() {
  const { language, words } = useLanguage();
  const { referrals } = words;
  const changed = useAppointmentChanged();
  const task = useTask();
  const [dropped, setDropped] = useState<Dropped>();
  const [said, setSaid] = useState<string>();
  const move = (appointment: AppointmentView, slotId: string) =>
    task.run(
      async () => {
        try {
          const next = await referralsApi.move(appointment.id, { revision: appointment.revision, slotId });
          changed(next);
          setDropped(undefined);
          setSaid(
            referrals.moved(`${dayWords(language, next.startsAt)}, ${timeWords(language, next.startsAt)}`),
          );
        } catch (error) {
          const nearest = nearestOf(error);
          changed();
          if (nearest === undefined) throw error;
          setDropped({ appointment, nearest });
        }
      },
      (error) => (error instanceof ApiError && error.code === 'conflict' ? referrals.changed : undefined),
    );
  return {
    ...{ busy: task.busy, problem: task.problem, said, dropped, move },
    drop: (appointment: AppointmentView, slot: FreeSlot) => {
      setSaid(undefined);
      task.refuse(undefined);
      setDropped({ appointment, slot });
    },
    putBack: () => setDropped(undefined),
  };
}

/** Moving at hand. */
export type MovingAtHand = ReturnType<typeof useMoving>;
