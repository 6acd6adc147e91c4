import { Icon } from '../parts/icon.js';
import { useAppointmentPage } from './appointment-context.js';
import { AppointmentForm } from './appointment-form.js';

/** A way back that carries the pass, so it is a button and not a link. */
export function BackToAppointment({ pass, label }: { readonly pass: string; readonly label?: string }) {
  const { shown } = useAppointmentPage().words;
  return (
    <AppointmentForm action="/appointment/show" values={{ pass }} testId="own-back">
      <button class="back back--button" type="submit">
        <Icon name="back" />
        {label ?? shown.back}
      </button>
    </AppointmentForm>
  );
}
