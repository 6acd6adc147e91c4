import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import type { SessionView } from '#contract';
import { ApiError } from './api/client.js';
import { sessionApi } from './api/session.js';
import { forgetDrafts } from './contacts/use-contact.js';
import { forgetEntries } from './directory/kept-entries.js';
import { keepForm } from './forms-admin/kept-form.js';
import { forgetAnswers } from './mail/answer-keeper.js';
import { Shell } from './shell/shell.js';
import { EnrolPage } from './signin/enrol-page.js';
import { Frame } from './signin/frame.js';
import { ProblemBox } from './shell/problem-box.js';
import { forgetNotices } from './takedown/use-notice-draft.js';
import { SignInSteps } from './signin/sign-in-steps.js';
import { useWords } from './words/language.js';

type Standing =
  | { readonly is: 'loading' | 'unreachable' }
  | { readonly is: 'out'; readonly ended: boolean }
  | { readonly is: 'in'; readonly session: SessionView };

async function readStanding(): Promise<Standing> {
  try {
    return { is: 'in', session: await sessionApi.read() };
  } catch (error) {
    const signedOut = error instanceof ApiError && error.status > 0 && error.status < 500;
    return signedOut ? { is: 'out', ended: false } : { is: 'unreachable' };
  }
}

/** The console: signing in until a programme is chosen, then the work. */
export function App() {
  const words = useWords();
  const [standing, setStanding] = useState<Standing>({ is: 'loading' });
  const look = useCallback(() => void readStanding().then(setStanding), []);
  const queries = useQueryClient();
  // Answers kept in the page belong to one person in one programme.
  const enter = useCallback(
    (session: SessionView) => {
      queries.clear();
      forgetEntries();
      setStanding({ is: 'in', session });
    },
    [queries],
  );
  const leave = useCallback(
    (ended: boolean) => {
      forgetDrafts();
      forgetAnswers();
      forgetNotices();
      keepForm(undefined);
      forgetEntries();
      queries.clear();
      setStanding({ is: 'out', ended });
    },
    [queries],
  );
  useEffect(look, [look]);
  if (location.pathname === '/enrol') return <EnrolPage />;
  if (standing.is === 'loading') return <p className="wait">{words.loading}</p>;
  if (standing.is === 'unreachable') {
    return (
      <Frame title={words.signIn.title}>
        <ProblemBox text={words.errors.unreachable} />
        <button type="button" className="btn primary wide" onClick={look}>
          {words.tryAgain}
        </button>
      </Frame>
    );
  }
  if (standing.is === 'in' && standing.session.stage === 'signed_in') {
    return <Shell session={standing.session} onLeave={leave} />;
  }
  const session = standing.is === 'in' ? standing.session : undefined;
  return (
    <SignInSteps
      session={session}
      ended={standing.is === 'out' && standing.ended}
      onChange={enter}
      onLeave={leave}
    />
  );
}
