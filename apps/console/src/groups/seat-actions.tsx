import { useState } from 'react';
import type { EnrolmentStep, EnrolmentView } from '#contract/referrals';
import { OutcomeOf } from '../outcomes/outcome-of.js';
import { CodePageNote } from '../shell/code-page-note.js';
import { IssuedCode } from '../shell/issued-code.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useWords } from '../words/language.js';
import { LeaveSeat } from './leave-seat.js';
import { stepsOf } from './steps-of.js';
import { useSeat } from './use-seat.js';

interface Props {
  readonly enrolment: EnrolmentView;
  /** What came of a step, to be told where it is still seen. */
  readonly onSaid: (said: string) => void;
}

/** What somebody does with their place, done for them; giving up a seat is asked once more. */
export function SeatActions({ enrolment, onSaid }: Props) {
  const { groups } = useWords();
  const seat = useSeat(enrolment, onSaid);
  const [asking, setAsking] = useState(false);
  const { state } = enrolment;
  const steps = stepsOf(state);
  const take = (step: EnrolmentStep) =>
    step === 'leave' && state === 'seated' ? setAsking(true) : seat.step(step);
  if (asking) {
    const go = () => {
      setAsking(false);
      seat.step('leave');
    };
    return <LeaveSeat onGo={go} onClose={() => setAsking(false)} />;
  }
  return (
    <>
      <ProblemBox text={seat.problem} />
      {seat.code !== undefined && <ToldSeatCode code={seat.code} onTold={seat.told} />}
      <div className="appointment-actions">
        {steps.map((step) => (
          <button
            key={step}
            type="button"
            className="btn small"
            disabled={seat.busy}
            onClick={() => take(step)}
            data-testid={`seat-${step}`}
          >
            {step === 'leave' && state === 'seated' ? groups.leaveSeat : groups.steps[step]}
          </button>
        ))}
        {steps.length > 0 && seat.code === undefined && (
          <button
            type="button"
            className="btn small quiet"
            disabled={seat.busy}
            onClick={seat.renew}
            data-testid="seat-code"
          >
            {groups.newCode}
          </button>
        )}
      </div>
      {state === 'seated' && <OutcomeOf subject="enrolment" id={enrolment.id} />}
    </>
  );
}

interface ToldProps {
  readonly code: string;
  readonly onTold: () => void;
}

function ToldSeatCode({ code, onTold }: ToldProps) {
  const { groups } = useWords();
  return (
    <IssuedCode label={groups.tellCode} code={code} hint={groups.codeOnce} testId="told-seat-code">
      <CodePageNote />
      <button type="button" className="btn small" autoFocus onClick={onTold} data-testid="seat-code-told">
        {groups.codeTold}
      </button>
    </IssuedCode>
  );
}
