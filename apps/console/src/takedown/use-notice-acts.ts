import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DoNoticeAct, NoticePersonAct } from '#contract/takedown';
import { ApiError } from '../api/client.js';
import { takedownApi } from '../api/takedown.js';
import { useTask } from '../shell/use-task.js';
import { useWords } from '../words/language.js';
import { actProblem } from './act-problem.js';
import { gapPlace, goToSection } from './gap-place.js';
import type { NoticeKeeper } from './notice-keeper.js';
import { useNoticeChanged } from './use-takedown.js';

/** What goes with an act, besides the revision. */
export type ActBody = Omit<DoNoticeAct, 'revision'>;

const moves: readonly NoticePersonAct[] = ['submit', 'approve'];

/** Does one thing at a time with a notice, after what was typed is stored, and says what came of it. */
export function useNoticeActs(keeper: NoticeKeeper) {
  const words = useWords();
  const queries = useQueryClient();
  const changed = useNoticeChanged();
  const task = useTask();
  const [said, setSaid] = useState<string>();
  const { takedown } = words;

  /** Why it cannot go on yet; the focus goes to where that can be mended. */
  const lacks = (act: NoticePersonAct): string | undefined => {
    const [gap] = moves.includes(act) ? keeper.snapshot().view.gaps : [];
    if (gap === undefined) return undefined;
    goToSection(gapPlace(gap));
    return `${takedown.one.cannotSubmit} ${takedown.one.gaps[gap] ?? takedown.one.gap}`;
  };
  const act = (body: ActBody, onDone: () => void) => {
    setSaid(undefined);
    task.run(
      async () => {
        if (!(await keeper.flush())) return task.refuse(takedown.one.saving[keeper.snapshot().saving]);
        const { id, revision } = keeper.snapshot().view;
        const next = await takedownApi.act(id, { revision, ...body });
        keeper.renew(next);
        changed(next);
        setSaid(takedown.done(next.reference, takedown.states[next.state]));
        onDone();
      },
      (error) => {
        if (error instanceof ApiError && error.status === 409)
          void queries.invalidateQueries({ queryKey: ['takedown-notice', keeper.snapshot().view.id] });
        return actProblem(words, error);
      },
    );
  };
  /** Begins something: asks for what it needs, unless it cannot be done yet. */
  const begin = (wish: NoticePersonAct, onAsk: () => void) =>
    task.run(async () => {
      setSaid(undefined);
      if (!(await keeper.flush())) return task.refuse(takedown.one.saving[keeper.snapshot().saving]);
      const problem = lacks(wish);
      if (problem !== undefined) return task.refuse(problem);
      onAsk();
    });
  return { busy: task.busy, problem: task.problem, said, act, begin };
}

/** What a page does with its notice. */
export type NoticeActs = ReturnType<typeof useNoticeActs>;
