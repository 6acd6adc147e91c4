import type { ChangeGroup, GroupSummary } from '#contract/referrals';
import { ApiError } from '../api/client.js';
import { groupPlanningApi } from '../api/groups.js';
import { useTask } from '../shell/use-task.js';
import { useWords } from '../words/language.js';
import { usePlanned } from './use-planned.js';

/** Changes a group, and says what came of it; what somebody else changed before is shown again. */
export function useGroupSave({ id, revision, taken }: GroupSummary, onSaid: (said: string) => void) {
  const { plan } = useWords().groups;
  const { keep, ask } = usePlanned();
  const task = useTask();
  const save = (change: Omit<ChangeGroup, 'revision'>, said: string) =>
    task.run(
      async () => {
        keep(await groupPlanningApi.save(id, { ...change, revision }));
        onSaid(said);
      },
      (error) => {
        const code = error instanceof ApiError ? error.code : undefined;
        if (code === 'conflict') ask();
        const known = { seats_taken: plan.seatsTaken(taken), conflict: plan.changed };
        return known[code as keyof typeof known];
      },
    );
  return { busy: task.busy, problem: task.problem, save };
}
