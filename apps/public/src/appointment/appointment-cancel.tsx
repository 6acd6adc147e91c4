import type { AppointmentPage } from '#contract/referrals';
import { useAppointmentPage } from './appointment-context.js';
import { AppointmentForm } from './appointment-form.js';
import { BackToAppointment } from './back-to-appointment.js';
import { MomentCard } from './moment-card.js';

type Props = Extract<AppointmentPage, { kind: 'cancel' }>;

/** Asks once more before a time goes to somebody else. */
export function AppointmentCancel({ pass, appointment }: Props) {
  const { cancel } = useAppointmentPage().words;
  const { revision } = appointment;
  return (
    <div class="narrow" data-testid="own-asked">
      <BackToAppointment pass={pass} />
      <h1>{cancel.title}</h1>
      <MomentCard {...appointment} />
      <p class="lead">{cancel.lead}</p>
      <AppointmentForm
        action="/appointment/cancel"
        values={{ pass, revision, sure: 'yes' }}
        testId="own-cancel-sure"
      >
        <div class="actions actions--stack">
          <button class="btn btn--primary btn--lg" type="submit">
            {cancel.go}
          </button>
        </div>
      </AppointmentForm>
    </div>
  );
}
