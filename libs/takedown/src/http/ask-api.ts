import { type ClientRequest, type IncomingMessage, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { HttpAnswer } from './http-answer.js';

/** One request to an interface of the configuration. */
export interface ApiRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly token: string;
  /** As JSON. */
  readonly body?: string;
}

/** Milliseconds for everything together; well before anybody calls an attempt lost. */
export const usualTimeoutMs = 30_000;
const mostBodyBytes = 64 * 1_024;
const mostHeaderBytes = 16 * 1_024;

/**
 * Asks once, over a connection of its own: none that was kept open can end as it is used, so what failed before the
 * connection stood was given to nobody. No redirect is followed, and no more than 64 KiB of an answer are read.
 */
export function askApi(asked: ApiRequest, timeoutMs = usualTimeoutMs): Promise<HttpAnswer> {
  return new Promise((resolve) => {
    const request = begin(asked);
    let [begun, answered] = [false, false];
    const connected = asked.url.startsWith('https:') ? 'secureConnect' : 'connect';
    request.once('socket', (socket) => socket.once(connected, () => (begun = true)));
    const timer = setTimeout(() => request.destroy(), timeoutMs);
    const end = (answer: HttpAnswer): void => {
      clearTimeout(timer);
      resolve(answer);
      request.destroy();
    };
    request.once('response', (response) => {
      answered = true;
      void read(response).then(end);
    });
    // What went wrong is told by what had left, and not by the error: its words may hold an address.
    request.on('error', () => undefined);
    request.once('close', () => {
      if (!answered) end({ kind: begun ? 'lost' : 'not_begun' });
    });
    request.end(asked.body);
  });
}

function begin({ method, url, token, body }: ApiRequest): ClientRequest {
  const headers = {
    accept: 'application/json',
    authorization: `Bearer ${token}`,
    ...(body !== undefined && {
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
    }),
  };
  const options = { method, headers, agent: false, maxHeaderSize: mostHeaderBytes } as const;
  return url.startsWith('https:')
    ? httpsRequest(url, { ...options, rejectUnauthorized: true })
    : httpRequest(url, options);
}

function read(response: IncomingMessage): Promise<HttpAnswer> {
  const { statusCode: status = 0, headers } = response;
  const retryAfter = headers['retry-after'];
  const known = { kind: 'answered', status, ...(retryAfter !== undefined && { retryAfter }) } as const;
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    response.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > mostBodyBytes) resolve(known);
      else chunks.push(chunk);
    });
    response.on('error', () => undefined);
    response.once('close', () =>
      resolve(response.complete ? { ...known, body: Buffer.concat(chunks).toString('utf8') } : known),
    );
  });
}
