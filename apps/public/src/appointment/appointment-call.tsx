import type { OwnAppointment } from '#contract/referrals';
import { Icon } from '../parts/icon.js';
import { telephone } from '../parts/telephone.js';
import { useAppointmentPage } from './appointment-context.js';

/** Who calls whom, by which number, and when that is answered. */
export function AppointmentCall({ appointment }: { readonly appointment: OwnAppointment }) {
  const { language, words } = useAppointmentPage();
  const { shown } = words;
  const { direction, phone, openingHours } = appointment;
  const youCall = direction === 'client_calls';
  return (
    <div class="mt-lg stack" data-testid="own-direction" data-direction={direction}>
      <h2>{youCall ? shown.youCall : shown.theyCall}</h2>
      <p>{youCall ? (phone ? shown.youCallText : shown.noNumber) : shown.theyCallText}</p>
      {!youCall && phone && <p>{shown.theyCallNumber}</p>}
      {phone && (
        <p>
          <a
            class={youCall ? 'btn btn--primary btn--lg' : 'btn btn--secondary'}
            href={telephone(phone)}
            data-testid="own-phone"
          >
            <Icon name="phone" />
            {shown.call(phone)}
          </a>
        </p>
      )}
      {openingHours && (
        <p class="muted" data-testid="own-hours">
          {shown.hours}: {openingHours[language]}
        </p>
      )}
    </div>
  );
}
