import { lazy, Suspense } from 'react';
import type { AppointmentView } from '#contract/referrals';
import { useWords } from '../words/language.js';
import { AppointmentList } from './appointment-list.js';
import { DropNote } from './drop-note.js';
import type { MovingAtHand } from './use-moving.js';
import type { WeekView } from './use-view.js';
import type { WeekSlot } from './use-week-slots.js';

// The calendar is large, and only this page shows it.
const WeekCalendar = lazy(() => import('./week-calendar.js').then((m) => ({ default: m.WeekCalendar })));

interface Props {
  readonly monday: string;
  readonly view: WeekView;
  readonly appointments: readonly AppointmentView[];
  readonly slots: readonly WeekSlot[];
  readonly moving: MovingAtHand;
  readonly selected: string | undefined;
  readonly onSelect: (id: string) => void;
}

/** A week as it was chosen to be shown. */
export function ShownWeek({ monday, view, appointments, slots, moving, selected, onSelect }: Props) {
  const { loading, referrals } = useWords();
  return (
    <>
      {(view === 'list' || appointments.length === 0) && (
        <AppointmentList appointments={appointments} selected={selected} onSelect={onSelect} />
      )}
      {view === 'week' && (
        <>
          {slots.length > 0 && <p className="muted small">{referrals.freeHint}</p>}
          <Suspense fallback={<p className="muted">{loading}</p>}>
            <WeekCalendar
              monday={monday}
              appointments={appointments}
              slots={slots}
              dropped={moving.dropped}
              selected={selected}
              onSelect={onSelect}
              onDrop={moving.drop}
            />
          </Suspense>
          <DropNote at={moving} />
        </>
      )}
    </>
  );
}
