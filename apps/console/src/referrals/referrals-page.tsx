import { lazy, Suspense, useRef, useState } from 'react';
import { mondayOf } from '../contacts/week.js';
import { problemWords } from '../shell/problem-words.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useWords } from '../words/language.js';
import { AppointmentList } from './appointment-list.js';
import { AppointmentPanel } from './appointment-panel.js';
import { useServices, useWeek } from './use-referrals.js';
import { useView } from './use-view.js';
import { useWeekKeys } from './use-week-keys.js';
import { ViewSwitch } from './view-switch.js';
import { WeekSteps } from './week-steps.js';

// The calendar is large, and only this page shows it.
const WeekCalendar = lazy(() => import('./week-calendar.js').then((m) => ({ default: m.WeekCalendar })));

/** The appointments of a week, as a calendar or as a list, and one of them beside it. */
export function ReferralsPage() {
  const words = useWords();
  const root = useRef<HTMLDivElement>(null);
  const [monday, setMonday] = useState(() => mondayOf(new Date()));
  const [view, setView] = useView();
  const [selected, setSelected] = useState<string>();
  const week = useWeek(monday);
  const services = useServices();
  const problem = week.error ?? services.error;
  const appointments = week.data?.appointments;
  const back = () => {
    if (selected === undefined) return;
    setSelected(undefined);
    root.current?.querySelector<HTMLElement>(`[data-id="${selected}"]`)?.focus();
  };
  useWeekKeys({ monday, onMonday: setMonday, onBack: back });
  return (
    <div ref={root} className={selected === undefined ? 'referrals' : 'referrals open'}>
      <h1 className="visually-hidden">{words.referrals.title}</h1>
      <div className="referrals-main stack">
        <header className="page-head">
          <h2 className="page-title">{words.referrals.title}</h2>
          <div className="page-actions">
            <WeekSteps monday={monday} onMonday={setMonday} />
            <ViewSwitch view={view} onView={setView} />
          </div>
        </header>
        {problem && <ProblemBox text={problemWords(words, problem)} />}
        {!appointments && !problem && <p className="muted">{words.loading}</p>}
        {appointments && (view === 'list' || appointments.length === 0) && (
          <AppointmentList appointments={appointments} selected={selected} onSelect={setSelected} />
        )}
        {appointments && view === 'week' && (
          <Suspense fallback={<p className="muted">{words.loading}</p>}>
            <WeekCalendar
              monday={monday}
              appointments={appointments}
              selected={selected}
              onSelect={setSelected}
            />
          </Suspense>
        )}
      </div>
      {selected !== undefined && (
        <AppointmentPanel
          key={selected}
          id={selected}
          services={services.data?.services ?? []}
          onClose={back}
        />
      )}
    </div>
  );
}
