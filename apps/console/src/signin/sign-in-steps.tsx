import type { SessionView } from '#contract';
import { sessionApi } from '../api/session.js';
import { useWords } from '../words/language.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useSignOut } from '../shell/use-sign-out.js';
import { Frame } from './frame.js';
import { PasswordStep } from './password-step.js';
import { ProgrammeStep } from './programme-step.js';
import { TotpEnrolmentStep } from './totp-enrolment-step.js';
import { TotpStep } from './totp-step.js';

interface Props {
  readonly session: SessionView | undefined;
  readonly ended: boolean;
  readonly onChange: (session: SessionView) => void;
  readonly onLeave: (ended: boolean) => void;
}

/** The steps until a session works in one programme: password, second step, programme. */
export function SignInSteps({ session, ended, onChange, onLeave }: Props) {
  const { signIn, signOut } = useWords();
  const { leave, problem } = useSignOut(onLeave);
  if (!session) {
    return (
      <Frame title={signIn.title} lead={signIn.lead}>
        {ended && (
          <p className="note" data-testid="session-ended">
            {signIn.ended}
          </p>
        )}
        <PasswordStep onDone={onChange} />
      </Frame>
    );
  }
  const back = (
    <>
      <ProblemBox text={problem} />
      <button type="button" className="link" onClick={leave} data-testid="sign-out">
        {signOut}
      </button>
    </>
  );
  if (session.stage === 'totp') {
    return (
      <Frame title={signIn.codeTitle}>
        <TotpStep verify={sessionApi.totp} onDone={onChange} />
        <p className="muted small">{signIn.lost}</p>
        {back}
      </Frame>
    );
  }
  if (session.stage === 'enrol_totp') {
    return (
      <Frame title={signIn.totpTitle} lead={signIn.totpLead}>
        <TotpEnrolmentStep onDone={onChange} />
        {back}
      </Frame>
    );
  }
  return (
    <Frame title={signIn.programmeTitle} lead={signIn.programmeLead}>
      <ProgrammeStep programmes={session.programmes} onDone={onChange} />
      {back}
    </Frame>
  );
}
