import { KeyRing, loadKeys } from '#platform/crypto';
import { signatureOf } from '#platform/http';
import { environment } from './database.js';
import type { Server } from './clients.js';
import { type Answer, call } from './http.js';

type Programme = 'helpwanted' | 'stop_it_now';

/** Headers with which a telephone system signs a body. */
export function signedHeaders(
  programme: Programme,
  text: string,
  seconds = Math.floor(Date.now() / 1000),
): Record<string, string> {
  const ring = new KeyRing(loadKeys(environment('TEST_KEYS_DIR'), { production: false, scope: 'all' }));
  const [secret = Buffer.alloc(0)] = ring.hookSecrets('telephony', programme);
  return {
    'x-hulplijn-timestamp': `${seconds}`,
    'x-hulplijn-signature': signatureOf(secret, `${seconds}`, Buffer.from(text)),
  };
}

/** Tells an event as a telephone system does: without an origin, signed for the programme of the host. */
export function tell(
  server: Server,
  body: unknown,
  more: { readonly programme?: Programme; readonly headers?: Readonly<Record<string, string>> } = {},
): Promise<Answer> {
  const { programme = 'helpwanted', headers = {} } = more;
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return call({
    port: server.port,
    to: server.origins[programme],
    method: 'POST',
    path: '/api/telephony/events',
    body: text,
    headers: { origin: '', ...signedHeaders(programme, text), ...headers },
  });
}
