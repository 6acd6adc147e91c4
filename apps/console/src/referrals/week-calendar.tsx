import FullCalendar from '@fullcalendar/react';
import nl from '@fullcalendar/react/locales/nl';
import '@fullcalendar/react/skeleton.css';
import classic from '@fullcalendar/react/themes/classic';
import '@fullcalendar/react/themes/classic/theme.css';
import timeGrid from '@fullcalendar/react/timegrid';
import { useEffect, useRef } from 'react';
import type { CalendarRef } from '@fullcalendar/react';
import type { AppointmentView } from '#contract/referrals';
import { useLanguage } from '../words/language.js';
import { CalendarEvent } from './calendar-event.js';
import { hoursOf } from './hours-of.js';

interface Props {
  readonly monday: string;
  readonly appointments: readonly AppointmentView[];
  readonly selected: string | undefined;
  readonly onSelect: (id: string) => void;
}

/** A week of appointments on its hours. */
export function WeekCalendar({ monday, appointments, selected, onSelect }: Props) {
  const { language, words } = useLanguage();
  const calendar = useRef<CalendarRef>(null);
  const { from, until } = hoursOf(appointments);
  useEffect(() => calendar.current?.getApi().gotoDate(monday), [monday]);
  return (
    <div
      className="week-calendar"
      role="region"
      tabIndex={0}
      aria-label={words.referrals.calendar}
      data-testid="calendar"
    >
      <FullCalendar
        ref={calendar}
        plugins={[timeGrid, classic]}
        locales={[nl]}
        locale={language}
        initialView="timeGridWeek"
        initialDate={monday}
        timeZone="Europe/Amsterdam"
        firstDay={1}
        weekends={appointments.some(({ wallTime }) => isWeekend(wallTime))}
        headerToolbar={false}
        allDaySlot={false}
        slotMinTime={`${from}:00`}
        slotMaxTime={`${until}:00`}
        slotDuration="00:30"
        slotMinHeight={30}
        slotHeaderFormat={{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }}
        eventInnerClass="event-inner"
        height="auto"
        nowIndicator
        events={appointments.map((each) => ({
          id: each.id,
          title: each.hostName,
          start: each.startsAt,
          end: each.endsAt,
          interactive: false,
          className: `appointment-event ${each.state}`,
          extendedProps: { appointment: each },
        }))}
        eventContent={({ event }) => (
          <CalendarEvent
            appointment={event.extendedProps['appointment'] as AppointmentView}
            current={event.id === selected}
            onSelect={onSelect}
          />
        )}
      />
    </div>
  );
}

/** Saturday or Sunday, by the clock on the wall. */
function isWeekend(wallTime: string): boolean {
  return [0, 6].includes(new Date(`${wallTime.slice(0, 10)}T00:00:00Z`).getUTCDay());
}
