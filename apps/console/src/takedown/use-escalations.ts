import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Escalations } from '#contract/takedown';
import { ApiError } from '../api/client.js';
import { escalationsApi } from '../api/escalations.js';
import { useTask } from '../shell/use-task.js';
import { useWords } from '../words/language.js';

const lookAgainMs = 60_000;

/** What came up with a notice that is late, and what is done about it. */
export function useEscalations(noticeId: string, isLate: boolean) {
  const { escalation } = useWords();
  const queries = useQueryClient();
  const task = useTask();
  const [said, setSaid] = useState<string>();
  const queryKey = ['takedown-escalations', noticeId];
  const steps = useQuery({
    queryKey,
    queryFn: () => escalationsApi.read(noticeId),
    // Each reading stands in the audit trail: only what may change is read again.
    refetchInterval: isLate && lookAgainMs,
    refetchOnWindowFocus: false,
  });
  const run = (work: () => Promise<Escalations>, saying: string) => {
    setSaid(undefined);
    task.run(
      async () => {
        queries.setQueryData(queryKey, await work());
        setSaid(saying);
      },
      (error) => {
        if (!(error instanceof ApiError) || error.status !== 409) return undefined;
        void queries.invalidateQueries({ queryKey });
        return error.by ? escalation.overtakenBy(error.by) : escalation.over;
      },
    );
  };
  return {
    ...{ steps, said, busy: task.busy, problem: task.problem },
    done: (id: string, note: string) =>
      run(
        () => escalationsApi.done(noticeId, id, note.trim() === '' ? {} : { note: note.trim() }),
        escalation.saidDone,
      ),
    undo: (id: string) => run(() => escalationsApi.undo(noticeId, id), escalation.saidUndone),
  };
}

/** What a card does with its steps. */
export type EscalationActs = ReturnType<typeof useEscalations>;
