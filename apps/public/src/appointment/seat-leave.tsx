import { useAppointmentPage } from './appointment-context.js';
import { AppointmentForm } from './appointment-form.js';
import { BackToAppointment } from './back-to-appointment.js';

/** Asks once more before a place goes to somebody else. */
export function SeatLeave({ pass }: { readonly pass: string }) {
  const { seat } = useAppointmentPage().words;
  return (
    <div class="narrow" data-testid="own-asked">
      <BackToAppointment pass={pass} label={seat.back} />
      <h1>{seat.sure}</h1>
      <p class="lead">{seat.sureText}</p>
      <AppointmentForm
        action="/appointment/seat"
        values={{ pass, step: 'leave', sure: 'yes' }}
        testId="own-leave-sure"
      >
        <div class="actions actions--stack">
          <button class="btn btn--primary btn--lg" type="submit">
            {seat.sureGo}
          </button>
        </div>
      </AppointmentForm>
    </div>
  );
}
