import { useState } from 'react';
import type { NoticePersonAct, NoticeSummary, NoticeView } from '#contract/takedown';
import { takedownApi } from '../api/takedown.js';
import { useTask } from '../shell/use-task.js';
import { useWords } from '../words/language.js';
import { actProblem } from './act-problem.js';
import { actsTo, type Step } from './steps.js';
import { noticeAddress } from './use-notice-address.js';
import { useNoticeChanged } from './use-takedown.js';

/** What needs no more than a press; for the rest the notice is opened, where it can be read. */
const atOnce: readonly NoticePersonAct[] = ['submit', 'acknowledge', 'answer'];

/** Does things with cards of the board, and says what came of it. */
export function useBoardActs() {
  const words = useWords();
  const changed = useNoticeChanged();
  const task = useTask();
  const [said, setSaid] = useState<string>();
  const { takedown } = words;
  const act = ({ id, revision }: NoticeView, wish: NoticePersonAct) => {
    if (!atOnce.includes(wish)) return void (location.hash = noticeAddress(id, wish));
    setSaid(undefined);
    task.run(
      async () => {
        const next = await takedownApi.act(id, { revision, act: wish });
        changed(next);
        setSaid(takedown.done(next.reference, takedown.states[next.state]));
      },
      (error) => actProblem(words, error),
    );
  };
  /** Does what brings it to a step, if there is such a thing. */
  const moveTo = ({ id, reference }: NoticeSummary, step: Step) => {
    setSaid(undefined);
    task.run(
      async () => {
        const view = await takedownApi.read(id);
        const [wish] = actsTo(step, view.acts);
        if (wish === undefined) return task.refuse(takedown.cannotMove(reference, takedown.steps[step]));
        if (!atOnce.includes(wish)) return void (location.hash = noticeAddress(id, wish));
        const next = await takedownApi.act(id, { revision: view.revision, act: wish });
        changed(next);
        setSaid(takedown.done(reference, takedown.states[next.state]));
      },
      (error) => actProblem(words, error),
    );
  };
  return { said, problem: task.problem, act, moveTo };
}
