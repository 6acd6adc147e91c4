import type { Server } from './clients.js';
import type { Console } from './console.js';
import { hiddenOf, sendForm } from './form.js';
import type { Answer } from './http.js';

/** The code of a booked appointment, as its counsellor tells it. */
export async function codeOf(page: Console, id: string): Promise<string> {
  const { code } = await page.must<{ code: string }>('POST', `/api/referrals/appointments/${id}/code`);
  return code;
}

/** Types a code on the host of appointments. */
export const openOwn = (server: Server, code: string, more: object = {}): Promise<Answer> =>
  sendForm(server, '/appointment', { code, ...more });

/** Presses a button of a page that was shown, with what the page carries. */
export function press(
  server: Server,
  shown: Answer,
  [verb, more = {}]: readonly [verb: string, more?: Readonly<Record<string, string>>],
): Promise<Answer> {
  const revision = hiddenOf(shown, 'revision');
  const isChange = ['move', 'cancel'].includes(verb);
  return sendForm(server, `/appointment/${verb}`, {
    pass: hiddenOf(shown, 'pass'),
    ...(isChange && { revision }),
    ...more,
  });
}

/** What a page of the client is: its view, and what it says of an appointment. */
export function ownPageOf({ text }: Answer): {
  readonly view: string;
  readonly state: string | undefined;
  readonly note: string | undefined;
} {
  return {
    view: /data-view="own-([^"]+)"/.exec(text)?.[1] ?? '',
    state: /data-testid="own-(appointment|cancelled|over|now|seat)"/.exec(text)?.[1],
    note: /data-note="([^"]+)"/.exec(text)?.[1],
  };
}

/** Ids of the times a page offers, in their order. */
export const offeredOn = ({ text }: Answer): string[] =>
  [...text.matchAll(/name="slot" value="([^"]+)"/g)].map(([, id = '']) => id);

/** The instants a page shows, in their order. */
export const momentsOn = ({ text }: Answer): string[] =>
  [...text.matchAll(/<time datetime="([^"]+)"/gi)].map(([, at = '']) => at);
