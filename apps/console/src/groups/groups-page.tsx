import { useRef, useState } from 'react';
import { problemWords } from '../shell/problem-words.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useBackKey } from '../referrals/use-back-key.js';
import { ReferralTabs } from '../referrals/referral-tabs.js';
import { useWords } from '../words/language.js';
import { FindSeat } from './find-seat.js';
import { GroupList } from './group-list.js';
import { GroupPanel } from './group-panel.js';
import { useGroups } from './use-groups.js';
import { WaitingRegions } from './waiting-regions.js';

interface Chosen {
  readonly id: string;
  /** The place in it whose code was said. */
  readonly found?: string;
}

/** Peer groups: all of them, who waits where, and one of them beside it. */
export function GroupsPage() {
  const words = useWords();
  const root = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<Chosen>();
  const groups = useGroups();
  const back = () => {
    if (!chosen) return;
    setChosen(undefined);
    root.current?.querySelector<HTMLElement>(`[data-id="${chosen.id}"]`)?.focus();
  };
  useBackKey(back);
  return (
    <div ref={root} className={chosen ? 'referrals open' : 'referrals'}>
      <h1 className="visually-hidden">{words.groups.title}</h1>
      <div className="referrals-main stack">
        <header className="page-head">
          <h2 className="page-title">{words.groups.title}</h2>
        </header>
        <ReferralTabs section="groups" />
        {groups.error && <ProblemBox text={problemWords(words, groups.error)} />}
        {!groups.data && !groups.error && <p className="muted">{words.loading}</p>}
        {groups.data && (
          <>
            <GroupList
              groups={groups.data.groups}
              selected={chosen?.id}
              onSelect={(id) => setChosen({ id })}
            />
            <div className="group-aids">
              <WaitingRegions />
              <FindSeat onFound={({ groupId, id }) => setChosen({ id: groupId, found: id })} />
            </div>
          </>
        )}
      </div>
      {chosen && (
        <GroupPanel
          key={`${chosen.id} ${chosen.found ?? ''}`}
          id={chosen.id}
          found={chosen.found}
          onClose={back}
        />
      )}
    </div>
  );
}
