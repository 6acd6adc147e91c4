import type { AddedStaff, SessionView, TotpEnrolment } from '#contract';
import type { Server } from './clients.js';
import { type Answer, call } from './http.js';
import { codeOf } from './totp.js';

/** A console's page: keeps the session cookie and repeats the token against forgery, as the real one does. */
export class Console {
  cookie = '';
  csrfToken = '';

  constructor(private readonly server: Server) {}

  /** Sends a request of this page; takes over the session it is given. */
  async ask<T = unknown>(method: string, path: string, body: object = {}): Promise<Answer<T>> {
    const answer = await call<T>({
      port: this.server.port,
      to: this.server.origins.console,
      method,
      path,
      ...(method !== 'GET' && { body }),
      headers: { cookie: this.cookie, 'x-csrf-token': this.csrfToken },
    });
    const given = answer.headers['set-cookie']?.find((line) => line.startsWith('__Host-session='));
    if (given !== undefined) this.cookie = given.split(';', 1)[0] ?? '';
    const { csrfToken } = (answer.body ?? {}) as Partial<SessionView>;
    if (csrfToken !== undefined) this.csrfToken = csrfToken;
    return answer;
  }

  /** Sends one that must succeed. */
  async must<T>(method: string, path: string, body: object = {}): Promise<T> {
    const answer = await this.ask<T>(method, path, body);
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`);
    return answer.body;
  }

  signIn(login: string, password = 'hulplijn-demo'): Promise<SessionView> {
    return this.must('POST', '/api/session', { login, password });
  }
}

/** Someone who enrolled as in production: with a link, a password and an authenticator. */
export interface EnrolledStaff {
  readonly id: string;
  readonly login: string;
  readonly password: string;
  readonly secret: string;
  /** Token of the enrolment link. */
  readonly link: string;
  readonly console: Console;
}

/** Has the demo administrator add a counsellor to Helpwanted, and enrols them up to a signed-in session. */
export async function enrolCounsellor(server: Server, login: string): Promise<EnrolledStaff> {
  const administrator = new Console(server);
  await administrator.signIn('ada@demo.test');
  await administrator.must('POST', '/api/session/programme', { code: 'helpwanted' });
  const asked = { login, displayName: 'Counsellor', alias: 'Robin', role: 'counsellor' };
  const { staff, enrolmentLink } = await administrator.must<AddedStaff>('POST', '/api/staff', asked);
  const link = new URL(enrolmentLink).hash.slice(1);
  const password = `${login} has a long password`;
  const console = new Console(server);
  await console.must('POST', '/api/enrolment', { token: link, password });
  const { secret } = await console.must<TotpEnrolment>('POST', '/api/session/totp-enrolment');
  await console.must('PUT', '/api/session/totp-enrolment', { code: codeOf(secret, -1) });
  return { id: staff.id, login, password, secret, link, console };
}
