import { useState } from 'react';
import type { EnrolmentStep, EnrolmentView } from '#contract/referrals';
import { ApiError } from '../api/client.js';
import { groupsApi } from '../api/groups.js';
import { useTask } from '../shell/use-task.js';
import { useWords } from '../words/language.js';
import { useGroupsChanged } from './use-groups.js';

/** Takes steps with one place on a list, and gives it another code; where a colleague was before, lists are read again. */
export function useSeat({ id, revision }: EnrolmentView, onSaid: (said: string) => void) {
  const { groups } = useWords();
  const changed = useGroupsChanged();
  const task = useTask();
  const [code, setCode] = useState<string>();
  const refused = (error: unknown) => {
    if (!(error instanceof ApiError) || !['conflict', 'offer_lapsed'].includes(error.code)) return undefined;
    changed();
    return error.code === 'conflict' ? groups.changed : groups.offerLapsed;
  };
  const step = (what: EnrolmentStep) =>
    task.run(async () => {
      const next = await groupsApi.step(id, { step: what, revision });
      changed();
      onSaid(groups.done(groups.states[next.state]));
    }, refused);
  const renew = () => task.run(async () => setCode((await groupsApi.renewCode(id)).code));
  return { busy: task.busy, problem: task.problem, code, step, renew, told: () => setCode(undefined) };
}
