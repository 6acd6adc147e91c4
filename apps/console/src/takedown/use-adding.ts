import { useState } from 'react';
import type { DuplicateTarget, NoticeView, TargetKind } from '#contract/takedown';
import { ApiError } from '../api/client.js';
import { takedownApi } from '../api/takedown.js';
import { useTask } from '../shell/use-task.js';
import { useWords } from '../words/language.js';
import { actProblem } from './act-problem.js';
import type { NoticeKeeper } from './notice-keeper.js';
import { invalidLineOf, targetLines } from './target-lines.js';

/** What came of adding addresses. */
export interface Added {
  readonly count: number;
  readonly duplicates: readonly DuplicateTarget[];
}

/** As many as the server takes at once. */
const mostLines = 50;

/** Adds addresses to a draft, after what was typed beside them is stored. */
export function useAdding(keeper: NoticeKeeper, onAdded: (next: NoticeView) => void) {
  const words = useWords();
  const { one } = words.takedown;
  const task = useTask();
  const [result, setResult] = useState<Added>();
  const add = (pasted: string, kind: TargetKind, onDone: () => void) => {
    const lines = targetLines(pasted);
    const invalid = invalidLineOf(lines);
    setResult(undefined);
    if (lines.length === 0) return task.refuse(one.add.none);
    if (lines.length > mostLines) return task.refuse(one.add.tooMany(mostLines));
    if (invalid !== undefined) return task.refuse(one.add.invalid(invalid + 1));
    task.run(
      async () => {
        if (!(await keeper.flush())) return task.refuse(one.saving[keeper.snapshot().saving]);
        const { id, revision } = keeper.snapshot().view;
        const { notice, duplicates } = await takedownApi.addTargets(id, {
          revision,
          targets: lines.map((url) => ({ url, kind })),
        });
        onAdded(notice);
        setResult({ count: lines.length - duplicates.length, duplicates });
        onDone();
      },
      (error) => {
        const line = /^targets\.(\d+)/.exec((error instanceof ApiError && error.field) || '')?.[1];
        return line === undefined ? actProblem(words, error) : one.add.invalid(Number(line) + 1);
      },
    );
  };
  return { busy: task.busy, problem: task.problem, result, add };
}
