import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { MissedCalls, PhoneView } from '#contract';
import { callsApi } from '../api/calls.js';
import { useTask } from '../shell/use-task.js';

/** Counting calls nobody answered, and taking the last one back. */
export function useMissed() {
  const queries = useQueryClient();
  const task = useTask();
  const key = useRef(crypto.randomUUID());
  const [counted, setCounted] = useState<string>();
  const show = (missed: MissedCalls) =>
    queries.setQueryData<PhoneView>(['phone'], (before) => before && { ...before, missed });
  return {
    busy: task.busy,
    problem: task.problem,
    /** Whether one was just counted. */
    counted: counted !== undefined,
    count: () =>
      task.run(async () => {
        show(await callsApi.missed(key.current));
        setCounted(key.current);
        key.current = crypto.randomUUID();
      }),
    undo: () =>
      task.run(async () => {
        if (counted !== undefined) show(await callsApi.notMissed(counted));
        setCounted(undefined);
      }),
  };
}
