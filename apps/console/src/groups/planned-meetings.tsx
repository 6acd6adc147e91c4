import { useState } from 'react';
import type { GroupSession } from '#contract/referrals';
import { groupPlanningApi } from '../api/groups.js';
import { dayWords, timeWords } from '../referrals/when-words.js';
import { ConfirmDialog } from '../shell/confirm-dialog.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useTask } from '../shell/use-task.js';
import { useLanguage } from '../words/language.js';
import { usePlanned } from './use-planned.js';

interface Props {
  readonly groupId: string;
  readonly sessions: readonly GroupSession[];
}

/** The meetings to come, each of which can be taken off the calendar. */
export function PlannedMeetings({ groupId, sessions }: Props) {
  const { language, words } = useLanguage();
  const { plan, noSessions } = words.groups;
  const { keepSessions } = usePlanned();
  const task = useTask();
  const [asking, setAsking] = useState<GroupSession>();
  const coming = sessions.filter(({ startsAt }) => Date.parse(startsAt) > Date.now());
  const when = ({ startsAt }: GroupSession) =>
    `${dayWords(language, startsAt)}, ${timeWords(language, startsAt)}`;
  const cancel = (id: string) =>
    task.run(async () => keepSessions(groupId, await groupPlanningApi.unplan(groupId, id)));
  return (
    <>
      {coming.length === 0 && <p className="muted small">{noSessions}</p>}
      <ol className="meetings">
        {coming.map((session) => (
          <li key={session.id} data-testid="planned-meeting">
            <span>{when(session)}</span>
            <button
              type="button"
              className="btn small quiet"
              aria-label={plan.cancelOne(when(session))}
              disabled={task.busy}
              onClick={() => setAsking(session)}
              data-testid="cancel-meeting"
            >
              {plan.cancel}
            </button>
          </li>
        ))}
      </ol>
      <ProblemBox text={task.problem} />
      <ConfirmDialog
        opened={asking !== undefined}
        title={plan.cancelTitle}
        text={plan.cancelText(asking ? when(asking) : '')}
        confirm={plan.cancelGo}
        danger
        testId="cancel-meeting-go"
        onConfirm={() => asking && cancel(asking.id)}
        onClose={() => setAsking(undefined)}
      />
    </>
  );
}
