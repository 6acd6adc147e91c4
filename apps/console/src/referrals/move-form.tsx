import { useEffect, useRef, useState } from 'react';
import type { AppointmentView, FreeSlot } from '#contract/referrals';
import { ApiError } from '../api/client.js';
import { referralsApi } from '../api/referrals.js';
import { DialogActions } from '../shell/dialog-actions.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useTask } from '../shell/use-task.js';
import { useLanguage } from '../words/language.js';
import { nearestOf } from './slot-taken.js';
import { SlotPicker } from './slot-picker.js';
import { TakenNote } from './taken-note.js';
import { useAppointmentChanged } from './use-referrals.js';
import { dayWords, timeWords } from './when-words.js';

interface Props {
  readonly appointment: AppointmentView;
  readonly onClose: () => void;
  readonly onMoved: (next: AppointmentView) => void;
}

/** Gives an appointment another time; until that has happened it keeps the one it has. */
export function MoveForm({ appointment, onClose, onMoved }: Props) {
  const { language, words } = useLanguage();
  const { referrals } = words;
  const { id, revision, serviceId, startsAt } = appointment;
  const [chosen, setChosen] = useState<string>();
  const [nearest, setNearest] = useState<readonly FreeSlot[]>();
  const changed = useAppointmentChanged();
  const task = useTask();
  const root = useRef<HTMLFormElement>(null);
  useEffect(() => root.current?.focus(), []);
  const move = (slotId: string | undefined) => {
    if (slotId === undefined) return task.refuse(referrals.pickFirst);
    task.run(
      async () => {
        try {
          const next = await referralsApi.move(id, { revision, slotId });
          changed(next);
          onMoved(next);
        } catch (error) {
          const free = nearestOf(error);
          if (free === undefined) throw error;
          setNearest(free);
          setChosen(undefined);
          changed();
        }
      },
      (error) => (error instanceof ApiError && error.code === 'conflict' ? referrals.changed : undefined),
    );
  };
  return (
    <form
      ref={root}
      tabIndex={-1}
      className="stack booking asking"
      aria-label={referrals.moveTitle}
      onSubmit={(event) => {
        event.preventDefault();
        move(chosen);
      }}
    >
      <p>
        <b>{referrals.moveTitle}</b>
      </p>
      <p className="muted">
        {referrals.moveFrom(`${dayWords(language, startsAt)}, ${timeWords(language, startsAt)}`)}
      </p>
      {nearest && <TakenNote nearest={nearest} onChoose={({ id: slotId }) => move(slotId)} />}
      <SlotPicker
        serviceId={serviceId}
        chosen={chosen ?? ''}
        onChoose={({ id: slotId }) => setChosen(slotId)}
      />
      <ProblemBox text={task.problem} />
      <DialogActions onClose={onClose} go={referrals.moveGo} busy={task.busy} testId="move-go" />
    </form>
  );
}
