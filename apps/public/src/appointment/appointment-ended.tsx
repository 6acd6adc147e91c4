import type { OwnAppointment } from '#contract/referrals';
import { Note } from '../parts/note.js';
import { AppointmentCall } from './appointment-call.js';
import { appointmentAddress, useAppointmentPage } from './appointment-context.js';
import { CalendarCard } from './calendar-card.js';
import { MomentCard } from './moment-card.js';

interface OffProps {
  readonly pass: string;
  readonly appointment: OwnAppointment;
  /** That somebody else gave it up while the client was looking. */
  readonly changed: boolean;
}

/** One that was given up: by whom, how to take it out of a calendar, and how there can be a new one. */
export function AppointmentOff({ pass, appointment, changed }: OffProps) {
  const { language, words } = useAppointmentPage();
  const { cancelled, shown } = words;
  const { cancelledBy = 'staff' } = appointment;
  return (
    <div class="split" data-testid="own-cancelled" data-by={cancelledBy}>
      <div>
        {changed && <Note icon="info">{shown.changed}</Note>}
        <h1 class={changed ? 'mt-lg' : undefined}>{cancelled.title}</h1>
        <MomentCard {...appointment} isOff />
        <p class="lead">{cancelled[cancelledBy]}</p>
        <div class="mt-lg stack">
          <h2>{cancelled.again}</h2>
          <p>{cancelled.againText}</p>
        </div>
        <a class="back mt-lg" href={appointmentAddress[language]} data-testid="own-done">
          {shown.done}
        </a>
      </div>
      <CalendarCard pass={pass} isOff />
    </div>
  );
}

/** One whose time has come: nothing of it can be changed; while it goes on the number can still be called. */
export function AppointmentOver({ appointment }: { readonly appointment: OwnAppointment }) {
  const { language, words } = useAppointmentPage();
  const { over, shown } = words;
  const isNow = appointment.state === 'now';
  return (
    <div class="narrow" data-testid={isNow ? 'own-now' : 'own-over'}>
      <h1>{isNow ? over.nowTitle : over.title}</h1>
      <MomentCard {...appointment} />
      {isNow ? <AppointmentCall appointment={appointment} /> : <p class="lead">{over.lead}</p>}
      <a class="back mt-lg" href={appointmentAddress[language]} data-testid="own-done">
        {shown.done}
      </a>
    </div>
  );
}
