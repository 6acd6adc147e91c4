import {
  Agent as HttpAgent,
  type ClientRequest,
  type IncomingMessage,
  request as httpRequest,
} from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { askedUrl } from './asked-url.js';
import { NoSuchHost, NotAllowed } from './egress-failures.js';
import type { EgressRules } from './egress-rules.js';
import { guardedLookup } from './guarded-lookup.js';
import type { HeadAnswer } from './head-answer.js';
import { redirectKind } from './redirect-kind.js';

/** The same for everybody, and naming nobody. */
const headers = { 'user-agent': 'link-check/1.0', accept: '*/*' };

/** An agent for one request: no connection, session or proxy is shared with another. */
function begin(url: URL, rules: EgressRules, signal: AbortSignal): ClientRequest {
  const { maxHeaderBytes: maxHeaderSize, ca } = rules;
  const asked = { method: 'HEAD', headers, signal, maxHeaderSize, lookup: guardedLookup(rules, signal) };
  if (url.protocol === 'http:') return httpRequest(url, { ...asked, agent: new HttpAgent() });
  const agent = new HttpsAgent({ maxCachedSessions: 0 });
  return httpsRequest(url, { ...asked, agent, ca, rejectUnauthorized: true });
}

function answered(
  { statusCode: status = 0, headers: { location } }: IncomingMessage,
  asked: URL,
): HeadAnswer {
  const pointsOn = status >= 300 && status < 400 && location !== undefined;
  return { kind: 'answered', status, ...(pointsOn && { redirect: redirectKind(location, asked) }) };
}

function failed(error: unknown): HeadAnswer {
  if (error instanceof NotAllowed) return { kind: 'refused' };
  return { kind: error instanceof NoSuchHost ? 'no_such_host' : 'unreachable' };
}

function answerTo(request: ClientRequest, asked: URL, { maxHeaderBytes }: EgressRules): Promise<HeadAnswer> {
  return new Promise((resolve) => {
    request.once('response', (response) => {
      // It is cut off on purpose.
      response.on('error', () => undefined);
      resolve(answered(response, asked));
    });
    request.on('error', (error) => resolve(failed(error)));
    request.once('close', () => resolve({ kind: 'unreachable' }));
    // Preliminary answers have headers too, and there may be any number of them.
    request.on('information', () => {
      if ((request.socket?.bytesRead ?? 0) > maxHeaderBytes) request.destroy();
    });
    request.end();
  });
}

/**
 * What a server says of a URL when it is asked for headers alone. The connection is cut as soon as they are there; no
 * redirect is followed. Nothing that a server or its names do makes it throw.
 */
export async function headOf(written: string, rules: EgressRules): Promise<HeadAnswer> {
  const url = askedUrl(written, rules);
  if (url === undefined) return { kind: 'refused' };
  const whole = new AbortController();
  const timer = setTimeout(() => whole.abort(), rules.timeoutMs);
  try {
    return await answerTo(begin(url, rules, whole.signal), url, rules);
  } catch {
    return { kind: 'unreachable' };
  } finally {
    clearTimeout(timer);
    whole.abort();
  }
}
