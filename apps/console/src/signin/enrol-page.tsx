import { PasswordInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { ApiError } from '../api/client.js';
import { sessionApi } from '../api/session.js';
import { useTask } from '../shell/use-task.js';
import { useWords } from '../words/language.js';
import { Frame } from './frame.js';
import { ProblemBox } from '../shell/problem-box.js';

const shortest = 12;

/** The page behind the one-time link: a person chooses a password, and goes on to the second step. */
export function EnrolPage() {
  const { enrol, signIn } = useWords();
  const task = useTask();
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (password.length < shortest) return task.refuse(enrol.short);
    if (password !== again) return task.refuse(enrol.different);
    const expired = (error: unknown) =>
      error instanceof ApiError && ['not_found', 'forbidden'].includes(error.code)
        ? enrol.expired
        : undefined;
    task.run(async () => {
      await sessionApi.enrol({ token: location.hash.slice(1), password });
      location.replace('/');
    }, expired);
  };
  const field = {
    required: true,
    withAsterisk: false,
    maxLength: 256,
    autoComplete: 'new-password',
  } as const;
  const toggle = { 'aria-label': signIn.showPassword };
  return (
    <Frame title={enrol.title} lead={enrol.lead}>
      <form className="stack" onSubmit={submit}>
        <PasswordInput
          {...field}
          label={enrol.password}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={toggle}
          data-testid="new-password"
          autoFocus
        />
        <PasswordInput
          {...field}
          label={enrol.again}
          value={again}
          onChange={(event) => setAgain(event.currentTarget.value)}
          visibilityToggleButtonProps={toggle}
          data-testid="new-password-again"
        />
        <ProblemBox text={task.problem} />
        <button type="submit" className="btn primary wide" disabled={task.busy} data-testid="save-password">
          {enrol.submit}
        </button>
      </form>
    </Frame>
  );
}
