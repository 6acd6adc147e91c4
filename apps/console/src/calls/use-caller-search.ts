import { useState } from 'react';
import type { CallerHistory } from '#contract';
import { callsApi } from '../api/calls.js';
import { ApiError } from '../api/client.js';
import { type Task, useTask } from '../shell/use-task.js';
import { useWords } from '../words/language.js';

/** Asking the server for the code or word a caller names. */
export interface CallerSearch {
  readonly task: Task;
  readonly given: string;
  readonly setGiven: (given: string) => void;
  readonly find: (onFound: (found: CallerHistory) => void) => void;
}

/** What is typed of a caller, and the way to who it is; says so when it is nobody, or mistyped. */
export function useCallerSearch(): CallerSearch {
  const { calls } = useWords();
  const task = useTask();
  const [given, setGiven] = useState('');
  const find: CallerSearch['find'] = (onFound) => {
    if (given.trim() === '') return;
    task.run(
      async () => onFound(await callsApi.findCaller(given)),
      (error) => {
        const code = error instanceof ApiError ? error.code : undefined;
        if (code === 'not_found') return calls.nobody;
        return code === 'invalid' ? calls.mistyped : undefined;
      },
    );
  };
  return { task, given, setGiven, find };
}
