import { PasswordInput, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { SessionView } from '#contract';
import { ApiError } from '../api/client.js';
import { sessionApi } from '../api/session.js';
import { useTask } from '../shell/use-task.js';
import { useWords } from '../words/language.js';
import { ProblemBox } from '../shell/problem-box.js';

/** The first step: login and password. */
export function PasswordStep({ onDone }: { readonly onDone: (session: SessionView) => void }) {
  const { signIn } = useWords();
  const task = useTask();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = (error: unknown) =>
      error instanceof ApiError && ['forbidden', 'invalid'].includes(error.code) ? signIn.wrong : undefined;
    task.run(async () => onDone(await sessionApi.signIn({ login: login.trim(), password })), wrong);
  };
  return (
    <form className="stack" onSubmit={submit}>
      <TextInput
        label={signIn.login}
        value={login}
        onChange={(event) => setLogin(event.currentTarget.value)}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus
        required
        withAsterisk={false}
        maxLength={254}
        data-testid="login"
      />
      <PasswordInput
        label={signIn.password}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        autoComplete="current-password"
        required
        withAsterisk={false}
        maxLength={256}
        visibilityToggleButtonProps={{ 'aria-label': signIn.showPassword }}
        data-testid="password"
      />
      <ProblemBox text={task.problem} />
      <button type="submit" className="btn primary wide" disabled={task.busy} data-testid="sign-in">
        {signIn.submit}
      </button>
    </form>
  );
}
