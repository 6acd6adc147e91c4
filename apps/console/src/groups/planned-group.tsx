import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { GroupSummary } from '#contract/referrals';
import { groupPlanningApi } from '../api/groups.js';
import { problemWords } from '../shell/problem-words.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useWords } from '../words/language.js';
import { CloseGroup } from './close-group.js';
import { groupName } from './group-name.js';
import { GroupSettings } from './group-settings.js';
import { PlanMeetings } from './plan-meetings.js';
import { PlannedMeetings } from './planned-meetings.js';
import { SeatsBar } from './seats-bar.js';
import { useGroupSave } from './use-group-save.js';
import { WaitingBadge } from './waiting-badge.js';

interface Props {
  readonly group: GroupSummary;
  readonly onClose: () => void;
}

/** One group beside the list: its seats, its meetings, and whether it takes people. */
export function PlannedGroup({ group, onClose }: Props) {
  const words = useWords();
  const root = useRef<HTMLElement>(null);
  const [said, setSaid] = useState<string>();
  const settings = useGroupSave(group, setSaid);
  const sessions = useQuery({
    queryKey: ['planned-sessions', group.id],
    queryFn: () => groupPlanningApi.sessions(group.id),
    refetchOnWindowFocus: false,
  });
  useEffect(() => root.current?.focus(), []);
  return (
    <aside ref={root} className="appointment-side" tabIndex={-1} aria-label={words.groups.one}>
      <header>
        <h2>{groupName(words, group)}</h2>
        <button type="button" className="btn small" onClick={onClose} data-testid="close-panel">
          {words.close}
        </button>
      </header>
      <SeatsBar group={group} />
      <WaitingBadge group={group} />
      <p className={said === undefined ? 'visually-hidden' : 'note'} role="status" data-testid="plan-said">
        <span>{said}</span>
      </p>
      <GroupSettings key={group.revision} group={group} at={settings} />
      <section className="stack" aria-labelledby="planned-meetings">
        <h3 id="planned-meetings">{words.groups.sessions}</h3>
        {sessions.error && <ProblemBox text={problemWords(words, sessions.error)} />}
        {sessions.data && <PlannedMeetings groupId={group.id} sessions={sessions.data} />}
      </section>
      <PlanMeetings groupId={group.id} />
      <CloseGroup group={group} onSaid={setSaid} />
    </aside>
  );
}
