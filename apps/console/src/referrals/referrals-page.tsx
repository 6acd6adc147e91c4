import { useRef, useState } from 'react';
import { mondayOf } from '../contacts/week.js';
import { problemWords } from '../shell/problem-words.js';
import { ViewSwitch } from '../shell/view-switch.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useWords } from '../words/language.js';
import { AppointmentPanel } from './appointment-panel.js';
import { HostFilter } from './host-filter.js';
import { NoticeWarnings } from './notice-warnings.js';
import { ReferralTabs } from './referral-tabs.js';
import { ShownWeek } from './shown-week.js';
import { useMoving } from './use-moving.js';
import { useServices, useWeek } from './use-referrals.js';
import { useView, weekViews } from './use-view.js';
import { useWeekKeys } from './use-week-keys.js';
import { useWeekSlots } from './use-week-slots.js';
import { WeekSteps } from './week-steps.js';

/** The appointments of a week, as a calendar or as a list, and one of them beside it. */
export function ReferralsPage() {
  const words = useWords();
  const root = useRef<HTMLDivElement>(null);
  const [monday, setMonday] = useState(() => mondayOf(new Date()));
  const [view, setView] = useView();
  const [selected, setSelected] = useState<string>();
  const [hostId, setHostId] = useState('');
  const week = useWeek(monday);
  const services = useServices();
  const offered = services.data?.services ?? [];
  const slots = useWeekSlots(monday, offered, view === 'week');
  const moving = useMoving();
  const problem = week.error ?? services.error;
  const ofHost = <T extends { readonly hostId: string }>(all: readonly T[]) =>
    all.filter((each) => hostId === '' || each.hostId === hostId);
  const back = () => {
    if (moving.dropped) return moving.putBack();
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
            <HostFilter services={offered} hostId={hostId} onHost={setHostId} />
            <WeekSteps monday={monday} onMonday={setMonday} />
            <ViewSwitch
              label={words.referrals.view}
              views={weekViews}
              names={words.referrals.views}
              view={view}
              onView={setView}
            />
          </div>
        </header>
        <ReferralTabs section="referrals" />
        {problem && <ProblemBox text={problemWords(words, problem)} />}
        <NoticeWarnings onLook={setSelected} />
        {!week.data && !problem && <p className="muted">{words.loading}</p>}
        {week.data && (
          <ShownWeek
            monday={monday}
            view={view}
            appointments={ofHost(week.data.appointments)}
            slots={ofHost(slots)}
            moving={moving}
            selected={selected}
            onSelect={setSelected}
          />
        )}
      </div>
      {selected !== undefined && (
        <AppointmentPanel key={selected} id={selected} services={offered} onClose={back} />
      )}
    </div>
  );
}
