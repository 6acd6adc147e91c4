import { appointmentAddress, useAppointmentPage } from './appointment-context.js';

/** Says that something is not there, or is wrong with us; the numbers in the bar can always be called. */
export function AppointmentTrouble({ kind }: { readonly kind: 'not_found' | 'unavailable' }) {
  const { language, words } = useAppointmentPage();
  const { trouble } = words;
  const isNowhere = kind === 'not_found';
  return (
    <div class="narrow">
      <h1>{isNowhere ? trouble.notFound : trouble.unavailable}</h1>
      <p class="lead">{isNowhere ? trouble.notFoundLead : trouble.unavailableLead}</p>
      <div class="actions actions--stack">
        <a class="btn btn--primary btn--lg" href={appointmentAddress[language]}>
          {isNowhere ? trouble.home : trouble.again}
        </a>
      </div>
    </div>
  );
}
