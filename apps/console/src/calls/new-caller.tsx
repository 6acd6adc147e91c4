import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ContactView } from '#contract';
import { callsApi } from '../api/calls.js';
import { ApiError } from '../api/client.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useTask } from '../shell/use-task.js';
import { useWords } from '../words/language.js';

interface Props {
  readonly contact: ContactView;
  readonly onIssued: (code: string, contact: ContactView) => void;
  /** The caller is known and lost their code. */
  readonly again?: boolean;
}

/** Gives the caller a code, and keeps a word of their own if they want one. */
export function NewCaller({ contact, onIssued, again = false }: Props) {
  const { calls } = useWords();
  const task = useTask();
  const [word, setWord] = useState('');
  const give = () =>
    task.run(
      async () => {
        const said = word.trim();
        const { code, caller } = await callsApi.issueCaller(contact.id, said === '' ? {} : { word: said });
        onIssued(code, { ...contact, caller: { id: caller.id, certainty: 'certain' } });
      },
      (error) => {
        const code = error instanceof ApiError ? error.code : undefined;
        if (code === 'conflict') return calls.wordTaken;
        return code === 'invalid' ? calls.wordShort : undefined;
      },
    );
  return (
    <form
      className="stack caller-new"
      aria-label={calls.newCaller}
      onSubmit={(event) => {
        event.preventDefault();
        give();
      }}
    >
      {!again && <h3>{calls.newCaller}</h3>}
      {!again && <p className="muted small">{calls.newCallerHint}</p>}
      <TextInput
        label={calls.ownWord}
        description={calls.ownWordHint}
        value={word}
        maxLength={100}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setWord(event.currentTarget.value)}
        data-testid="own-word"
      />
      <button id="give-code" type="submit" className="btn wide" disabled={task.busy} data-testid="give-code">
        {again ? calls.newCode : calls.giveCode} <kbd aria-hidden="true">Alt C</kbd>
      </button>
      <ProblemBox text={task.problem} />
    </form>
  );
}
