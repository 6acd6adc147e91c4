import { useEffect, useRef, useState } from 'react';
import { referralsApi } from '../api/referrals.js';
import { CodePageNote } from '../shell/code-page-note.js';
import { IssuedCode } from '../shell/issued-code.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useTask } from '../shell/use-task.js';
import { useWords } from '../words/language.js';

/** A code of an appointment, asked for as soon as it is to be told: it is seen here and nowhere else. */
export function ToldCode({ id }: { readonly id: string }) {
  const { loading, tryAgain, referrals } = useWords();
  const task = useTask();
  const [code, setCode] = useState<string>();
  const asked = useRef(false);
  const ask = () => task.run(async () => setCode((await referralsApi.tellCode(id)).code));
  useEffect(() => {
    // Every asking makes another code, so this is not done twice.
    if (asked.current) return;
    asked.current = true;
    ask();
  });
  if (task.problem !== undefined) {
    return (
      <div className="stack">
        <ProblemBox text={task.problem} />
        <button type="button" className="btn small" onClick={ask} data-testid="code-again">
          {tryAgain}
        </button>
      </div>
    );
  }
  if (code === undefined) return <p className="muted">{loading}</p>;
  return (
    <IssuedCode label={referrals.tellCode} code={code} hint={referrals.codeOnce} testId="appointment-code">
      <CodePageNote />
    </IssuedCode>
  );
}
