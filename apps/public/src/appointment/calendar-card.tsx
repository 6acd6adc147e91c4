import { Icon } from '../parts/icon.js';
import { useAppointmentPage } from './appointment-context.js';
import { AppointmentForm } from './appointment-form.js';

/** Offers the file that reminds without an address, and says first who might see it; or the one that takes it out again. */
export function CalendarCard({ pass, isOff = false }: { readonly pass: string; readonly isOff?: boolean }) {
  const { file, cancelled } = useAppointmentPage().words;
  return (
    <section class="card" aria-labelledby="h-agenda">
      <h2 id="h-agenda">{isOff ? cancelled.file : file.title}</h2>
      <p>{isOff ? cancelled.fileText : file.text}</p>
      {!isOff && (
        <p class="problem calm">
          <Icon name="info" small />
          <span>{file.warn}</span>
        </p>
      )}
      <AppointmentForm action="/appointment/file" values={{ pass }} testId="own-file">
        <button class="btn btn--secondary btn--block" type="submit">
          {isOff ? cancelled.fileGo : file.go}
        </button>
      </AppointmentForm>
    </section>
  );
}
