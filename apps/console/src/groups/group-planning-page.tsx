import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { groupPlanningApi } from '../api/groups.js';
import { Icon } from '../shell/icons.js';
import { problemWords } from '../shell/problem-words.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useBackKey } from '../referrals/use-back-key.js';
import { useWords } from '../words/language.js';
import { AddGroup } from './add-group.js';
import { GroupList } from './group-list.js';
import { PlannedGroup } from './planned-group.js';

/** Groups as administrators plan them: their seats and meetings, and nobody in them. */
export function GroupPlanningPage() {
  const words = useWords();
  const root = useRef<HTMLDivElement>(null);
  const [selected, setSelected] = useState<string>();
  const [adding, setAdding] = useState(false);
  const groups = useQuery({ queryKey: ['planned-groups'], queryFn: groupPlanningApi.list });
  const group = groups.data?.groups.find(({ id }) => id === selected);
  const back = () => {
    if (selected === undefined) return;
    setSelected(undefined);
    root.current?.querySelector<HTMLElement>(`[data-id="${selected}"]`)?.focus();
  };
  useBackKey(back);
  return (
    <div ref={root} className={group ? 'referrals open' : 'referrals'}>
      <h1 className="visually-hidden">{words.groups.title}</h1>
      <div className="referrals-main stack">
        <header className="page-head">
          <h2 className="page-title">{words.groups.title}</h2>
          <button
            type="button"
            className="btn small primary"
            onClick={() => setAdding(true)}
            data-testid="add-group"
          >
            <Icon name="plus" />
            {words.groups.plan.add}
          </button>
        </header>
        <p className="muted small">{words.groups.plan.nobody}</p>
        {groups.error && <ProblemBox text={problemWords(words, groups.error)} />}
        {!groups.data && !groups.error && <p className="muted">{words.loading}</p>}
        {groups.data && <GroupList groups={groups.data.groups} selected={selected} onSelect={setSelected} />}
      </div>
      {group && <PlannedGroup key={group.id} group={group} onClose={back} />}
      {adding && (
        <AddGroup
          onAdded={(id) => {
            setAdding(false);
            setSelected(id);
          }}
          onClose={() => setAdding(false)}
        />
      )}
    </div>
  );
}
