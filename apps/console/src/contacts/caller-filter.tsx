import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { callsApi } from '../api/calls.js';
import { ApiError } from '../api/client.js';
import { useTask } from '../shell/use-task.js';
import { useWords } from '../words/language.js';

/** Narrows the list to one person, by the code or the word they named. */
export function CallerFilter({ onCaller }: { readonly onCaller: (callerId: string) => void }) {
  const { calls, finding } = useWords();
  const task = useTask();
  const [given, setGiven] = useState('');
  const find = () => {
    if (given.trim() === '') return;
    task.run(
      async () => {
        const { caller } = await callsApi.findCaller(given);
        setGiven('');
        onCaller(caller.id);
      },
      (error) => {
        const code = error instanceof ApiError ? error.code : undefined;
        if (code === 'not_found') return calls.nobody;
        return code === 'invalid' ? calls.mistyped : undefined;
      },
    );
  };
  return (
    <form
      className="caller-filter"
      onSubmit={(event) => {
        event.preventDefault();
        find();
      }}
    >
      <TextInput
        label={finding.caller}
        value={given}
        maxLength={100}
        autoComplete="off"
        spellCheck={false}
        error={task.problem}
        onChange={(event) => setGiven(event.currentTarget.value)}
        data-testid="filter-caller"
      />
      <button type="submit" className="btn" disabled={task.busy} data-testid="filter-caller-go">
        {finding.searchGo}
      </button>
    </form>
  );
}
