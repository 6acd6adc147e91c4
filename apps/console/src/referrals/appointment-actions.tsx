import { useEffect, useRef, useState } from 'react';
import type { AppointmentView } from '#contract';
import { ConfirmDialog } from '../shell/confirm-dialog.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useWords } from '../words/language.js';
import { type Act, actsOf } from './acts-of.js';
import { MoveDialog } from './move-dialog.js';
import { useAppointmentChange } from './use-appointment-change.js';

interface Props {
  readonly appointment: AppointmentView;
  readonly onChanged: (next: AppointmentView) => void;
}

/** What can be done with an appointment now; calling off is asked once more. */
export function AppointmentActions({ appointment, onChanged }: Props) {
  const { referrals } = useWords();
  const [asking, setAsking] = useState<'move' | 'cancel'>();
  const note = useRef<HTMLParagraphElement>(null);
  const { busy, problem, said, act, moved } = useAppointmentChange(appointment, onChanged);
  // The button that was pressed may be gone.
  useEffect(() => note.current?.focus(), [said]);
  const close = () => setAsking(undefined);
  return (
    <>
      {said !== undefined && (
        <p ref={note} className="note" role="status" tabIndex={-1} data-testid="appointment-said">
          <span>{said}</span>
        </p>
      )}
      <ProblemBox text={problem} />
      <ActButtons
        acts={actsOf(appointment, new Date())}
        busy={busy}
        onAct={(what) => (what === 'move' || what === 'cancel' ? setAsking(what) : act(what))}
      />
      <MoveDialog
        opened={asking === 'move'}
        appointment={appointment}
        onClose={close}
        onMoved={(next) => {
          close();
          moved(next);
        }}
      />
      <ConfirmDialog
        opened={asking === 'cancel'}
        title={referrals.cancelTitle}
        text={referrals.cancelText}
        confirm={referrals.cancelGo}
        danger
        testId="cancel-appointment-go"
        onConfirm={() => act('cancel')}
        onClose={close}
      />
    </>
  );
}

interface ButtonsProps {
  readonly acts: readonly Act[];
  readonly busy: boolean;
  readonly onAct: (what: Act) => void;
}

function ActButtons({ acts, busy, onAct }: ButtonsProps) {
  const { referrals } = useWords();
  if (acts.length === 0) return null;
  return (
    <div className="appointment-actions">
      {acts.map((what) => (
        <button
          key={what}
          type="button"
          className="btn small"
          disabled={busy}
          onClick={() => onAct(what)}
          data-testid={`act-${what}`}
        >
          {referrals.acts[what]}
        </button>
      ))}
    </div>
  );
}
