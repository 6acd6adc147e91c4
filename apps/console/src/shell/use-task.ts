import { useState } from 'react';
import { useWords } from '../words/language.js';
import { problemWords } from './problem-words.js';

/** A request made by a form: whether it runs, and what went wrong in words. */
export interface Task {
  readonly busy: boolean;
  readonly problem: string | undefined;
  readonly run: (work: () => Promise<void>, wordsOf?: (error: unknown) => string | undefined) => void;
  readonly refuse: (problem: string | undefined) => void;
}

/** One request at a time; a second press while it runs does nothing. */
export function useTask(): Task {
  const words = useWords();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const run: Task['run'] = (work, wordsOf) => {
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    work()
      .catch((error: unknown) => setProblem(wordsOf?.(error) ?? problemWords(words, error)))
      .finally(() => setBusy(false));
  };
  return { busy, problem, run, refuse: setProblem };
}
