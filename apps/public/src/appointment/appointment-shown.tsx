import type { AppointmentPage } from '#contract/referrals';
import { Note } from '../parts/note.js';
import { AppointmentCall } from './appointment-call.js';
import { appointmentAddress, useAppointmentPage } from './appointment-context.js';
import { AppointmentForm } from './appointment-form.js';
import { AppointmentOff, AppointmentOver } from './appointment-ended.js';
import { CalendarCard } from './calendar-card.js';
import { MomentCard } from './moment-card.js';

type Props = Extract<AppointmentPage, { kind: 'appointment' }>;

/** An appointment by its code: when, who calls, and everything that can be done with it. */
export function AppointmentShown({ pass, appointment, note }: Props) {
  const { language, words } = useAppointmentPage();
  const { shown } = words;
  if (appointment.state === 'cancelled')
    return <AppointmentOff pass={pass} appointment={appointment} changed={note === 'changed'} />;
  if (appointment.state !== 'booked') return <AppointmentOver appointment={appointment} />;
  return (
    <div class="split" data-testid="own-appointment" data-revision={appointment.revision}>
      <div>
        {note && (
          <div role="status" data-testid="own-note" data-note={note}>
            <Note icon={note === 'moved' ? 'check' : 'info'}>
              {shown[note]} {note === 'moved' && shown.movedFile}
            </Note>
          </div>
        )}
        <h1 class={note ? 'mt-lg' : undefined}>{shown.title}</h1>
        <MomentCard {...appointment} />
        <AppointmentCall appointment={appointment} />
        <a class="back mt-lg" href={appointmentAddress[language]} data-testid="own-done">
          {shown.done}
        </a>
      </div>
      <div class="stack-lg">
        <CalendarCard pass={pass} />
        <section class="card" aria-labelledby="h-anders">
          <h2 id="h-anders">{shown.change}</h2>
          <p>{shown.changeText}</p>
          <AppointmentForm action="/appointment/times" values={{ pass }} testId="own-times">
            <button class="btn btn--secondary btn--block" type="submit">
              {shown.times}
            </button>
          </AppointmentForm>
          <AppointmentForm
            action="/appointment/cancel"
            values={{ pass, revision: appointment.revision }}
            testId="own-cancel"
          >
            <button class="btn btn--quiet btn--block" type="submit">
              {shown.cancel}
            </button>
          </AppointmentForm>
        </section>
      </div>
    </div>
  );
}
