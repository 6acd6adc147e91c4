import { useQueryClient } from '@tanstack/react-query';
import { type NoticeOutcome, noticeOutcomes, type NoticeView } from '#contract/referrals';
import { whenWords } from '../admin/when.js';
import { ApiError } from '../api/client.js';
import { noticesApi } from '../api/notices.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useTask } from '../shell/use-task.js';
import { useLanguage } from '../words/language.js';

interface Props {
  readonly notice: NoticeView;
  readonly onLook: () => void;
}

/** One mail that may not have arrived: it is sent again, or left, by somebody who looked. */
export function NoticeWarning({ notice: { id, kind, state, at }, onLook }: Props) {
  const { language, words } = useLanguage();
  const { notices } = words.referrals;
  const queries = useQueryClient();
  const task = useTask();
  const ask = () => queries.invalidateQueries({ queryKey: ['unsettled-notices'] });
  const resolve = (outcome: NoticeOutcome) =>
    task.run(
      async () => {
        await noticesApi.resolve(id, outcome);
        await ask();
      },
      (error) => {
        if (!(error instanceof ApiError && error.code === 'conflict')) return undefined;
        void ask();
        return notices.decided;
      },
    );
  return (
    <li data-testid="notice" data-id={id}>
      <p>
        <b>{notices.kinds[kind]}</b>: {notices.states[state]}, {whenWords(language, at)}
      </p>
      <div className="appointment-actions">
        <button type="button" className="btn small" onClick={onLook} data-testid="notice-look">
          {notices.look}
        </button>
        {noticeOutcomes.map((outcome) => (
          <button
            key={outcome}
            type="button"
            className="btn small"
            disabled={task.busy}
            onClick={() => resolve(outcome)}
            data-testid={`notice-${outcome}`}
          >
            {notices[outcome]}
          </button>
        ))}
      </div>
      <ProblemBox text={task.problem} />
    </li>
  );
}
