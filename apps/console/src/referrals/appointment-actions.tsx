import { useEffect, useRef, useState } from 'react';
import type { AppointmentView } from '#contract/referrals';
import { ProblemBox } from '../shell/problem-box.js';
import { useWords } from '../words/language.js';
import { type Act, actsOf } from './acts-of.js';
import { CallOff } from './call-off.js';
import { MoveForm } from './move-form.js';
import { useAppointmentChange } from './use-appointment-change.js';

interface Props {
  readonly appointment: AppointmentView;
  readonly onChanged: (next: AppointmentView) => void;
}

/** What can be done with an appointment now; calling off is asked once more. */
export function AppointmentActions({ appointment, onChanged }: Props) {
  const [asking, setAsking] = useState<'move' | 'cancel'>();
  const [last, setLast] = useState<Act>();
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
      {asking === undefined && (
        <ActButtons
          acts={actsOf(appointment, new Date())}
          busy={busy}
          last={last}
          onAct={(what) => {
            setLast(what);
            if (what === 'move' || what === 'cancel') setAsking(what);
            else act(what);
          }}
        />
      )}
      {asking === 'move' && (
        <MoveForm
          appointment={appointment}
          onClose={close}
          onMoved={(next) => {
            close();
            moved(next);
          }}
        />
      )}
      {asking === 'cancel' && (
        <CallOff
          onGo={() => {
            close();
            act('cancel');
          }}
          onClose={close}
        />
      )}
    </>
  );
}

interface ButtonsProps {
  readonly acts: readonly Act[];
  readonly busy: boolean;
  /** What was asked for and left: the focus is there again. */
  readonly last: Act | undefined;
  readonly onAct: (what: Act) => void;
}

function ActButtons({ acts, busy, last, onAct }: ButtonsProps) {
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
          autoFocus={what === last}
          onClick={() => onAct(what)}
          data-testid={`act-${what}`}
        >
          {referrals.acts[what]}
        </button>
      ))}
    </div>
  );
}
