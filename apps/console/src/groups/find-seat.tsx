import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { EnrolmentView } from '#contract/referrals';
import { ApiError } from '../api/client.js';
import { groupsApi } from '../api/groups.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useTask } from '../shell/use-task.js';
import { useWords } from '../words/language.js';

/** Finds the seat of a caller who says their code. */
export function FindSeat({ onFound }: { readonly onFound: (found: EnrolmentView) => void }) {
  const { groups } = useWords();
  const task = useTask();
  const [code, setCode] = useState('');
  const find = () =>
    task.run(
      async () => {
        onFound(await groupsApi.find(code));
        setCode('');
      },
      (error) => (error instanceof ApiError && error.code === 'not_found' ? groups.notFound : undefined),
    );
  return (
    <form
      className="stack find-seat"
      role="search"
      aria-labelledby="find-seat"
      onSubmit={(event) => {
        event.preventDefault();
        find();
      }}
    >
      <h3 id="find-seat">{groups.find}</h3>
      <TextInput
        label={groups.code}
        value={code}
        maxLength={40}
        required
        withAsterisk={false}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setCode(event.currentTarget.value)}
        data-testid="seat-code-given"
      />
      <button type="submit" className="btn" disabled={task.busy} data-testid="find-seat">
        {groups.findGo}
      </button>
      <ProblemBox text={task.problem} />
    </form>
  );
}
