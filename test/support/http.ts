import { request, type IncomingHttpHeaders } from 'node:http';

/** One request to 127.0.0.1 in the name of a host. */
export interface Call {
  readonly port: number;
  /** Origin of the host asked, such as `http://console.localhost:3000`. */
  readonly to: string;
  readonly method?: string;
  readonly path: string;
  /** An object is sent as JSON, a string as it is. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer<T = unknown> {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly body: T;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Sends a request as a page of that host would: with its Host and Origin. */
export function call<T = unknown>({
  port,
  to,
  method = 'GET',
  path,
  body,
  headers = {},
}: Call): Promise<Answer<T>> {
  const text = body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        method,
        path,
        headers: {
          host: new URL(to).host,
          ...(method !== 'GET' && { origin: to, 'content-type': 'application/json' }),
          ...(text !== undefined && { 'content-length': String(Buffer.byteLength(text)) }),
          ...headers,
        },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.once('error', reject);
        response.once('end', () => {
          const answer = Buffer.concat(chunks).toString();
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: answer,
            body: parsed(answer) as T,
          });
        });
      },
    );
    sent.once('error', reject);
    sent.end(text);
  });
}
