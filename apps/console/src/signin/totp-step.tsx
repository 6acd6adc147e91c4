import { TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { SessionView } from '#contract';
import { ApiError } from '../api/client.js';
import { useTask } from '../shell/use-task.js';
import { useWords } from '../words/language.js';
import { ProblemBox } from '../shell/problem-box.js';

interface Props {
  readonly verify: (code: string) => Promise<SessionView>;
  readonly onDone: (session: SessionView) => void;
}

/** The six digits of the authenticator; pasted ones may have spaces. */
export function TotpStep({ verify, onDone }: Props) {
  const { signIn } = useWords();
  const task = useTask();
  const [code, setCode] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = (error: unknown) =>
      error instanceof ApiError && ['forbidden', 'invalid'].includes(error.code)
        ? signIn.codeWrong
        : undefined;
    task.run(async () => onDone(await verify(code)), wrong);
  };
  return (
    <form className="stack" onSubmit={submit}>
      <TextInput
        label={signIn.code}
        description={signIn.codeHint}
        classNames={{ input: 'digits' }}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value.replace(/\D/g, '').slice(0, 6))}
        inputMode="numeric"
        autoComplete="one-time-code"
        autoFocus
        required
        withAsterisk={false}
        data-testid="totp"
      />
      <ProblemBox text={task.problem} />
      <button
        type="submit"
        className="btn primary wide"
        disabled={task.busy || code.length < 6}
        data-testid="verify"
      >
        {signIn.verify}
      </button>
    </form>
  );
}
