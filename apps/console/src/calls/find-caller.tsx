import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CallerHistory } from '#contract';
import { callsApi } from '../api/calls.js';
import { ApiError } from '../api/client.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useTask } from '../shell/use-task.js';
import { useWords } from '../words/language.js';

/** Asks the server for the code or word a caller names. */
export function FindCaller({ onFound }: { readonly onFound: (found: CallerHistory | undefined) => void }) {
  const { calls } = useWords();
  const task = useTask();
  const [given, setGiven] = useState('');
  const find = () => {
    onFound(undefined);
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
  return (
    <form
      className="stack"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        find();
      }}
    >
      <p className="muted small">{calls.askFor}</p>
      <div className="caller-find">
        <TextInput
          id="caller-given"
          label={calls.codeOrWord}
          value={given}
          maxLength={100}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setGiven(event.currentTarget.value)}
          data-testid="caller-given"
        />
        <button type="submit" className="btn" disabled={task.busy} data-testid="find-caller">
          {calls.find}
        </button>
      </div>
      <ProblemBox text={task.problem} />
    </form>
  );
}
