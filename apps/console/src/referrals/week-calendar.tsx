import FullCalendar from '@fullcalendar/react';
import nl from '@fullcalendar/react/locales/nl';
import '@fullcalendar/react/skeleton.css';
import classic from '@fullcalendar/react/themes/classic';
import '@fullcalendar/react/themes/classic/theme.css';
import timeGrid from '@fullcalendar/react/timegrid';
import { useEffect, useRef } from 'react';
import type { CalendarRef } from '@fullcalendar/react';
import type { AppointmentView, FreeSlot } from '#contract/referrals';
import { useLanguage } from '../words/language.js';
import interaction from '@fullcalendar/react/interaction';
import { appointmentEvents, freeEvents } from './calendar-events.js';
import { CalendarEvent } from './calendar-event.js';
import { hoursOf } from './hours-of.js';
import { slotAt } from './slot-at.js';
import type { Dropped } from './use-moving.js';
import type { WeekSlot } from './use-week-slots.js';

interface Props {
  readonly monday: string;
  readonly appointments: readonly AppointmentView[];
  /** What is free: the only places where something can be dropped. */
  readonly slots: readonly WeekSlot[];
  readonly dropped: Dropped | undefined;
  readonly selected: string | undefined;
  readonly onSelect: (id: string) => void;
  readonly onDrop: (appointment: AppointmentView, slot: FreeSlot) => void;
}

/** A week of appointments on its hours; one that is dragged can be dropped on a free time of its service. */
export function WeekCalendar(props: Props) {
  const { monday, appointments, slots, dropped, selected, onSelect, onDrop } = props;
  const { language, words } = useLanguage();
  const calendar = useRef<CalendarRef>(null);
  const shown = [...appointments, ...slots];
  const { from, until } = hoursOf(shown);
  const target = (appointment: AppointmentView, at: string) =>
    slotAt(
      slots.filter(({ serviceId }) => serviceId === appointment.serviceId),
      appointment,
      at,
    );
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
        plugins={[timeGrid, interaction, classic]}
        locales={[nl]}
        locale={language}
        initialView="timeGridWeek"
        initialDate={monday}
        timeZone="Europe/Amsterdam"
        firstDay={1}
        weekends={shown.some(({ wallTime }) => isWeekend(wallTime))}
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
        snapDuration="00:15"
        dragRevertDuration={0}
        events={[...appointmentEvents(appointments, dropped, new Date()), ...freeEvents(slots)]}
        eventAllow={({ startStr }, event) =>
          event !== null && target(appointmentOf(event), startStr) !== undefined
        }
        eventDrop={({ event, revert }) => {
          const appointment = appointmentOf(event);
          const slot = target(appointment, event.startStr);
          // It is drawn where it is to go once that is asked.
          revert();
          if (slot) onDrop(appointment, slot);
        }}
        eventContent={({ event }) =>
          event.extendedProps['appointment'] === undefined ? null : (
            <CalendarEvent
              appointment={event.extendedProps['shown'] as AppointmentView}
              current={event.id === selected}
              onSelect={onSelect}
            />
          )
        }
      />
    </div>
  );
}

/** What a drawn event is of. */
function appointmentOf({ extendedProps }: { readonly extendedProps: object }): AppointmentView {
  return (extendedProps as { readonly appointment: AppointmentView }).appointment;
}

/** Saturday or Sunday, by the clock on the wall. */
function isWeekend(wallTime: string): boolean {
  return [0, 6].includes(new Date(`${wallTime.slice(0, 10)}T00:00:00Z`).getUTCDay());
}
