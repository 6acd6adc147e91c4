import { useEffect, useRef, useState } from 'react';
import type { AvailabilityRuleInUse } from '#contract/referrals';
import { localDateOf } from '../contacts/local-date.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useWords } from '../words/language.js';
import { draftOf, missingInRule, newRule, ruleOf } from './rule-draft.js';
import { RuleFields } from './rule-fields.js';
import { RulePreview } from './rule-preview.js';
import type { SavedTime } from './saved-time-note.js';
import { useRuleSaving } from './use-rule-saving.js';

interface Props {
  readonly hostId: string;
  /** The one that is changed; a new one without. */
  readonly rule: AvailabilityRuleInUse | undefined;
  readonly onDone: (saved?: SavedTime) => void;
}

/** A rule in plain words, with what it comes to beside it before it is saved. */
export function RuleEditor({ hostId, rule, onDone }: Props) {
  const { directory, cancel } = useWords();
  const begun = (rule && draftOf(rule)) ?? newRule(localDateOf(new Date()));
  const [draft, setDraft] = useState(begun);
  const root = useRef<HTMLFormElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { busy, problem, problems, save } = useRuleSaving({ hostId, rule, onDone, root });
  return (
    <form
      ref={root}
      className="rule-editor"
      aria-label={rule ? directory.changeRule : directory.newRule}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save(draft);
      }}
      data-testid="rule-editor"
    >
      <div className="stack">
        <h4 ref={heading} tabIndex={-1}>
          {rule ? directory.changeRule : directory.newRule}
        </h4>
        {rule && rule.standing > 0 && <p className="note">{directory.stay(rule.standing)}</p>}
        <RuleFields draft={draft} problems={problems} onChange={setDraft} />
        {problem !== undefined && <ProblemBox text={problem} />}
        <div className="form-end">
          <span className="muted small" role="status">
            {busy ? directory.saving : ''}
          </span>
          <button
            type="button"
            className="btn"
            disabled={busy}
            onClick={() => onDone()}
            data-testid="cancel-rule"
          >
            {cancel}
          </button>
          <button type="submit" className="btn primary" disabled={busy} data-testid="save-rule">
            {directory.save}
          </button>
        </div>
      </div>
      <RulePreview hostId={hostId} rule={missingInRule(draft).length === 0 ? ruleOf(draft) : undefined} />
    </form>
  );
}
