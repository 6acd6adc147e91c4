import type { Enrol, SessionView, SignIn, TotpEnrolment } from '#contract';
import { keepCsrfToken, request } from './client.js';

async function view(answer: Promise<SessionView>): Promise<SessionView> {
  const session = await answer;
  keepCsrfToken(session.csrfToken);
  return session;
}

/** The requests around signing in; each keeps the newest csrf token. */
export const sessionApi = {
  read: () => view(request('GET', '/api/session')),
  signIn: (body: SignIn) => view(request('POST', '/api/session', body)),
  totp: (code: string) => view(request('POST', '/api/session/totp', { code })),
  startTotp: () => request<TotpEnrolment>('POST', '/api/session/totp-enrolment', {}),
  confirmTotp: (code: string) => view(request('PUT', '/api/session/totp-enrolment', { code })),
  choose: (code: string) => view(request('POST', '/api/session/programme', { code })),
  enrol: (body: Enrol) => request<void>('POST', '/api/enrolment', body),
  signOut: async () => {
    await request<void>('DELETE', '/api/session', {});
    keepCsrfToken('');
  },
};
