import { useEffect, useRef, useState } from 'react';
import type { AppointmentEnding, AppointmentView } from '#contract';
import { ApiError } from '../api/client.js';
import { referralsApi } from '../api/referrals.js';
import { ConfirmDialog } from '../shell/confirm-dialog.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useTask } from '../shell/use-task.js';
import { useLanguage } from '../words/language.js';
import { MoveDialog } from './move-dialog.js';
import { useAppointmentChanged } from './use-referrals.js';
import { dayWords, timeWords } from './when-words.js';

interface Props {
  readonly appointment: AppointmentView;
  readonly onChanged: (next: AppointmentView) => void;
}

/** What can be done with an appointment now: moving and calling off before it, saying how it went after. */
export function AppointmentActions({ appointment, onChanged }: Props) {
  const { language, words } = useLanguage();
  const { referrals } = words;
  const { id, revision, state } = appointment;
  const [asking, setAsking] = useState<'move' | 'cancel'>();
  const [said, setSaid] = useState<string>();
  const note = useRef<HTMLParagraphElement>(null);
  // The button that was pressed may be gone.
  useEffect(() => note.current?.focus(), [said]);
  const { run, ...task } = useChange(id, onChanged);
  const live = state === 'booked' || state === 'held';
  const begun = state === 'booked' && Date.parse(appointment.startsAt) <= Date.now();
  const cancel = () =>
    run(async () => {
      const next = await referralsApi.cancel(id, { revision });
      setSaid(referrals.cancelled);
      return next;
    });
  return (
    <>
      {said !== undefined && (
        <p ref={note} className="note" role="status" tabIndex={-1} data-testid="appointment-said">
          <span>{said}</span>
        </p>
      )}
      <ProblemBox text={task.problem} />
      <div className="appointment-actions">
        {begun && (
          <Endings
            busy={task.busy}
            onEnd={(ending) => run(() => referralsApi.end(id, { revision, ending }))}
          />
        )}
        {state === 'booked' && !begun && (
          <button type="button" className="btn small" onClick={() => setAsking('move')} data-testid="move">
            {referrals.move}
          </button>
        )}
        {live && (
          <button
            type="button"
            className="btn small"
            onClick={() => setAsking('cancel')}
            data-testid="cancel-appointment"
          >
            {state === 'held' ? referrals.release : referrals.cancelIt}
          </button>
        )}
      </div>
      <MoveDialog
        opened={asking === 'move'}
        appointment={appointment}
        onClose={() => setAsking(undefined)}
        onMoved={(next) => {
          setAsking(undefined);
          setSaid(
            referrals.moved(`${dayWords(language, next.startsAt)}, ${timeWords(language, next.startsAt)}`),
          );
          onChanged(next);
        }}
      />
      <ConfirmDialog
        opened={asking === 'cancel'}
        title={referrals.cancelTitle}
        text={referrals.cancelText}
        confirm={referrals.cancelGo}
        danger
        testId="cancel-appointment-go"
        onConfirm={cancel}
        onClose={() => setAsking(undefined)}
      />
    </>
  );
}

interface EndingsProps {
  readonly busy: boolean;
  readonly onEnd: (ending: AppointmentEnding) => void;
}

function Endings({ busy, onEnd }: EndingsProps) {
  const { referrals } = useLanguage().words;
  return (
    <>
      <button
        type="button"
        className="btn small primary"
        disabled={busy}
        onClick={() => onEnd('fulfilled')}
        data-testid="end-fulfilled"
      >
        {referrals.fulfilled}
      </button>
      <button
        type="button"
        className="btn small"
        disabled={busy}
        onClick={() => onEnd('no_show')}
        data-testid="end-no_show"
      >
        {referrals.noShow}
      </button>
    </>
  );
}

/** One change at a time; where another was before, the appointment is read again and that is said. */
function useChange(id: string, onChanged: (next: AppointmentView) => void) {
  const { referrals } = useLanguage().words;
  const changed = useAppointmentChanged();
  const task = useTask();
  const take = (next: AppointmentView) => {
    changed(next);
    onChanged(next);
  };
  const run = (work: () => Promise<AppointmentView>) =>
    task.run(
      async () => take(await work()),
      (error) => {
        if (!(error instanceof ApiError && error.code === 'conflict')) return undefined;
        void referralsApi.read(id).then(take, () => undefined);
        return referrals.changed;
      },
    );
  return { busy: task.busy, problem: task.problem, run };
}
