import { useState } from 'react';
import type { AppointmentView } from '#contract/referrals';
import { ApiError } from '../api/client.js';
import { referralsApi } from '../api/referrals.js';
import { useTask } from '../shell/use-task.js';
import { useLanguage } from '../words/language.js';
import type { Act } from './acts-of.js';
import { shownState } from './shown-state.js';
import { useAppointmentChanged } from './use-referrals.js';
import { dayWords, timeWords } from './when-words.js';

/** Changes one appointment at a time, and says what came of it; where another was before, it is read again. */
export function useAppointmentChange(
  appointment: AppointmentView,
  onChanged: (next: AppointmentView) => void,
) {
  const { language, words } = useLanguage();
  const { referrals } = words;
  const changed = useAppointmentChanged();
  const task = useTask();
  const [said, setSaid] = useState<string>();
  const { id, revision } = appointment;
  const take = (next: AppointmentView) => {
    changed(next);
    onChanged(next);
  };
  const act = (what: Exclude<Act, 'move'>) =>
    task.run(
      async () => {
        const ends = what === 'fulfilled' || what === 'no_show';
        const next = ends
          ? await referralsApi.end(id, { revision, ending: what })
          : await referralsApi.cancel(id, { revision });
        take(next);
        setSaid(referrals.states[shownState(next)]);
      },
      (error) => {
        if (!(error instanceof ApiError && error.code === 'conflict')) return undefined;
        void referralsApi.read(id).then(take, () => undefined);
        return referrals.changed;
      },
    );
  const moved = (next: AppointmentView) => {
    take(next);
    setSaid(referrals.moved(`${dayWords(language, next.startsAt)}, ${timeWords(language, next.startsAt)}`));
  };
  return { busy: task.busy, problem: task.problem, said, act, moved };
}
