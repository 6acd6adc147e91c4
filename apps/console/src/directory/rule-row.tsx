import { useState } from 'react';
import type { AvailabilityRuleInUse } from '#contract/referrals';
import { directoryApi } from '../api/directory.js';
import { ConfirmDialog } from '../shell/confirm-dialog.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useTask } from '../shell/use-task.js';
import { useLanguage } from '../words/language.js';
import { draftOf } from './rule-draft.js';
import { ruleDates, ruleWords } from './rule-words.js';
import type { SavedTime } from './saved-time-note.js';
import { useDirectoryChanged } from './use-directory.js';

interface Props {
  readonly rule: AvailabilityRuleInUse;
  /** It is being changed: what it will be stands below. */
  readonly open: boolean;
  readonly onChange: () => void;
  readonly onStopped: (saved: SavedTime) => void;
}

/** One rule in words, and the ways to change it and to stop it. */
export function RuleRow({ rule, open, onChange, onStopped }: Props) {
  const spoken = useLanguage();
  const { directory } = spoken.words;
  const [asking, setAsking] = useState(false);
  const changed = useDirectoryChanged();
  const task = useTask();
  const said = ruleWords(spoken, rule);
  const { id, hostId, standing, rrule, startAt, minutes, validFrom, validTo } = rule;
  const stop = () =>
    task.run(async () => {
      const lost = await directoryApi.endRule(id);
      const again = { rrule, startAt, minutes, validFrom, ...(validTo !== undefined && { validTo }) };
      onStopped({
        said: directory.stopped,
        warnings: lost.standing > 0 ? [directory.lostTimes(lost.standing)] : [],
        undo: () => directoryApi.addRule(hostId, again),
      });
      await changed();
    });
  return (
    <li className="directory-rule" aria-current={open ? 'true' : undefined} data-testid="rule" data-id={id}>
      <span className="form-row-name">
        <b>{said}</b>
        <span className="muted small">{ruleDates(spoken, rule)}</span>
      </span>
      {standing > 0 && <span className="badge active">{directory.standing(standing)}</span>}
      <span className="form-choice-acts">
        {draftOf(rule) && (
          <button
            type="button"
            className="btn small"
            aria-label={directory.changeOne(said)}
            onClick={onChange}
            data-testid="change-rule"
          >
            {directory.change}
          </button>
        )}
        <button
          type="button"
          className="btn small"
          disabled={task.busy}
          aria-label={directory.stopOne(said)}
          onClick={() => setAsking(true)}
          data-testid="stop-rule"
        >
          {directory.stop}
        </button>
      </span>
      {task.problem !== undefined && <ProblemBox text={task.problem} />}
      <ConfirmDialog
        opened={asking}
        title={directory.stopTitle}
        text={`${directory.stopText} ${standing > 0 ? directory.stay(standing) : directory.noneStands}`}
        confirm={directory.stop}
        testId="stop-rule-go"
        onConfirm={stop}
        onClose={() => setAsking(false)}
      />
    </li>
  );
}
