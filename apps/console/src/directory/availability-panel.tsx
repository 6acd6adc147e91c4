import { useState } from 'react';
import type { AvailabilityRuleInUse } from '#contract/referrals';
import { Icon } from '../shell/icons.js';
import { problemWords } from '../shell/problem-words.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useWords } from '../words/language.js';
import { ClosurePanel } from './closure-panel.js';
import { RuleEditor } from './rule-editor.js';
import { RuleRow } from './rule-row.js';
import { type SavedTime, SavedTimeNote } from './saved-time-note.js';
import { useAvailability } from './use-directory.js';

/** When a host offers time: their rules, one of which can be changed, and the days on which they are not there. */
export function AvailabilityPanel({ hostId }: { readonly hostId: string }) {
  const words = useWords();
  const { directory } = words;
  const found = useAvailability(hostId);
  const [open, setOpen] = useState<AvailabilityRuleInUse | 'new'>();
  const [saved, setSaved] = useState<SavedTime>();
  const show = (next: AvailabilityRuleInUse | 'new') => {
    setSaved(undefined);
    setOpen(next);
  };
  const done = (what?: SavedTime) => {
    setSaved(what);
    setOpen(undefined);
  };
  return (
    <>
      <section className="card stack" aria-label={directory.times}>
        <h3>{directory.times}</h3>
        <p className="muted small">{directory.timesLead}</p>
        {found.error && <ProblemBox text={problemWords(words, found.error)} />}
        {found.isPending && <p className="muted">{words.loading}</p>}
        {found.data?.rules.length === 0 && open === undefined && (
          <p data-testid="no-rules">{directory.noRules}</p>
        )}
        {saved && <SavedTimeNote saved={saved} onUndone={() => setSaved(undefined)} />}
        <ul className="directory-rules">
          {found.data?.rules.map((rule) => (
            <RuleRow
              key={rule.id}
              rule={rule}
              open={open !== undefined && open !== 'new' && open.id === rule.id}
              onChange={() => show(rule)}
              onStopped={done}
            />
          ))}
        </ul>
        {open === undefined && (
          <p>
            <button type="button" className="btn small" onClick={() => show('new')} data-testid="add-rule">
              <Icon name="plus" />
              {directory.addRule}
            </button>
          </p>
        )}
        {open !== undefined && (
          <RuleEditor
            key={open === 'new' ? open : open.id}
            hostId={hostId}
            rule={open === 'new' ? undefined : open}
            onDone={done}
          />
        )}
      </section>
      {found.data && <ClosurePanel hostId={hostId} closures={found.data.closures} />}
    </>
  );
}
