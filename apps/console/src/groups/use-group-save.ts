import type { ChangeGroup, GroupSummary } from '#contract/referrals';
import { ApiError } from '../api/client.js';
import { groupPlanningApi } from '../api/groups.js';
import { useTask } from '../shell/use-task.js';
import { useWords } from '../words/language.js';
import { usePlanned } from './use-planned.js';

/** A change of a group on its way, and what was refused. */
export interface GroupSave {
  readonly busy: boolean;
  readonly problem: string | undefined;
  readonly save: (change: Omit<ChangeGroup, 'revision'>, said: string) => void;
}

/** Changes a group, and says what came of it; what it is now is shown when something else was seen. */
export function useGroupSave({ id, revision }: GroupSummary, onSaid: (said: string) => void): GroupSave {
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
        const known = { seats_taken: plan.seatsTaken, conflict: plan.changed };
        const words = known[code as keyof typeof known];
        if (words !== undefined) ask();
        return words;
      },
    );
  return { busy: task.busy, problem: task.problem, save };
}
