import type { EnrolmentState, EnrolmentStep } from '#contract/referrals';
import { useAppointmentPage } from './appointment-context.js';
import { AppointmentForm } from './appointment-form.js';

interface Props {
  readonly pass: string;
  readonly state: EnrolmentState;
}

/** What whoever has a place may answer, as buttons. */
export function SeatSteps({ pass, state }: Props) {
  const { seat } = useAppointmentPage().words;
  if (state === 'offered')
    return (
      <div class="actions actions--stack">
        <Step pass={pass} step="accept" label={seat.accept} look="btn--primary btn--lg" />
        <Step pass={pass} step="decline" label={seat.decline} look="btn--secondary btn--lg" />
      </div>
    );
  if (state !== 'waiting' && state !== 'seated') return null;
  const label = state === 'waiting' ? seat.leaveList : seat.leaveSeat;
  return (
    <div class="actions actions--stack">
      <Step pass={pass} step="leave" label={label} look="btn--secondary" />
    </div>
  );
}

interface StepProps {
  readonly pass: string;
  readonly step: EnrolmentStep;
  readonly label: string;
  readonly look: string;
}

function Step({ pass, step, label, look }: StepProps) {
  return (
    <AppointmentForm action="/appointment/seat" values={{ pass, step }} testId={`own-${step}`}>
      <button class={`btn btn--block ${look}`} type="submit">
        {label}
      </button>
    </AppointmentForm>
  );
}
