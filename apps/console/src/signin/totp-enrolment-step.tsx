import { useEffect, useState } from 'react';
import type { SessionView, TotpEnrolment } from '#contract';
import { sessionApi } from '../api/session.js';
import { useTask } from '../shell/use-task.js';
import { useWords } from '../words/language.js';
import { ProblemBox } from '../shell/problem-box.js';
import { TotpStep } from './totp-step.js';

// Asked once per page: a second key would make the code scanned first useless.
let asked: Promise<TotpEnrolment> | undefined;

/** Shows the key of a new authenticator, as a picture and in letters, and has it proven. */
export function TotpEnrolmentStep({ onDone }: { readonly onDone: (session: SessionView) => void }) {
  const { signIn, loading, tryAgain } = useWords();
  const { problem, run } = useTask();
  const [enrolment, setEnrolment] = useState<TotpEnrolment>();
  const ask = () =>
    run(async () => {
      asked ??= sessionApi.startTotp();
      try {
        setEnrolment(await asked);
      } catch (error) {
        asked = undefined;
        throw error;
      }
    });
  useEffect(ask, []);
  if (!enrolment) {
    return problem === undefined ? (
      <p>{loading}</p>
    ) : (
      <div className="stack">
        <ProblemBox text={problem} />
        <button type="button" className="btn" onClick={ask}>
          {tryAgain}
        </button>
      </div>
    );
  }
  const done = (session: SessionView) => {
    asked = undefined;
    onDone(session);
  };
  return (
    <div className="stack">
      <img
        className="qr"
        src={`data:image/svg+xml;utf8,${encodeURIComponent(enrolment.qr)}`}
        alt={signIn.totpQr}
      />
      <p className="small">
        {signIn.totpSecret} <code className="secret">{enrolment.secret.replace(/(.{4})/g, '$1 ')}</code>
      </p>
      <TotpStep verify={sessionApi.confirmTotp} onDone={done} />
    </div>
  );
}
