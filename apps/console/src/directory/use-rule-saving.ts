import { type RefObject, useState } from 'react';
import type { AvailabilityRuleInUse, SavedRule } from '#contract/referrals';
import { ApiError } from '../api/client.js';
import { directoryApi } from '../api/directory.js';
import { useTask } from '../shell/use-task.js';
import { useLanguage } from '../words/language.js';
import { focusField } from './focus-field.js';
import { missingInRule, type RuleDraft, ruleOf } from './rule-draft.js';
import { skippedWords } from './rule-words.js';
import type { SavedTime } from './saved-time-note.js';
import { useDirectoryChanged } from './use-directory.js';

interface Saving {
  readonly hostId: string;
  readonly rule: AvailabilityRuleInUse | undefined;
  /** The form, in which the focus goes to a field that is refused. */
  readonly root: RefObject<HTMLElement | null>;
  readonly onDone: (saved: SavedTime) => void;
}

/** Saves a rule, and says what came of it: times that are not exactly one, and appointments that lost theirs. */
export function useRuleSaving({ hostId, rule, root, onDone }: Saving) {
  const spoken = useLanguage();
  const { directory } = spoken.words;
  const changed = useDirectoryChanged();
  const task = useTask();
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const mark = (names: readonly string[], said: (name: string) => string) => {
    setProblems(Object.fromEntries(names.map((name) => [name, said(name)])));
    focusField(root.current, names[0]);
  };
  const unfit = (field: string): string => directory.unfitFields[field] ?? directory.unfit;
  const warningsOf = ({ skipped, standing, startAt }: SavedRule): readonly string[] => [
    ...skipped
      .filter(({ why }) => why === 'skipped' || why === 'twice')
      .map((each) => `${skippedWords(spoken, each, startAt)}.`),
    ...(standing > 0 ? [directory.lostTimes(standing)] : []),
  ];
  const store = async (draft: RuleDraft) => {
    const fields = ruleOf(draft);
    const saved = rule
      ? await directoryApi.changeRule(rule.id, fields)
      : await directoryApi.addRule(hostId, fields);
    await changed();
    onDone({ said: directory.ruleSaved, warnings: warningsOf(saved) });
  };
  const wordsOf = (error: unknown): string | undefined => {
    const field = error instanceof ApiError && error.code === 'invalid' ? error.field : undefined;
    if (field === undefined) return undefined;
    mark([field], unfit);
    return unfit(field);
  };
  const save = (draft: RuleDraft) => {
    const missing = missingInRule(draft);
    if (missing.length > 0)
      return mark(missing, (name) => (name === 'minutes' ? unfit(name) : directory.needed));
    setProblems({});
    task.run(() => store(draft), wordsOf);
  };
  return { busy: task.busy, problem: task.problem, problems, save };
}
