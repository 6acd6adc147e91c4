import type { ErrorCode, Refusal } from '#contract';
import type { FreeSlot } from '#contract/referrals';

/** What the server refused, or `unreachable` when it gave no answer at all. */
export class ApiError extends Error {
  constructor(
    readonly code: ErrorCode | 'unreachable',
    readonly status: number,
    readonly field?: string,
    readonly retryAfterMs?: number,
    readonly alternatives?: readonly FreeSlot[],
    /** Who was first, where there is a conflict and it is known. */
    readonly by?: string,
  ) {
    super(code);
  }
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

let csrfToken = '';

/** Keeps the token every changing request must carry. */
export function keepCsrfToken(token: string): void {
  csrfToken = token;
}

async function ask(method: Method, path: string, body?: object): Promise<Response> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (body) headers['content-type'] = 'application/json';
  if (method !== 'GET' && csrfToken) headers['x-csrf-token'] = csrfToken;
  try {
    // A change that is on its way arrives also when its page is closed.
    const keepalive = method !== 'GET';
    return await fetch(path, { method, headers, keepalive, ...(body && { body: JSON.stringify(body) }) });
  } catch {
    throw new ApiError('unreachable', 0);
  }
}

async function refusalOf(response: Response): Promise<ApiError> {
  const answer = (await response.json().catch(() => ({}))) as { error?: Refusal };
  const error: Refusal = answer.error ?? { code: 'unavailable' };
  const { code, field, retryAfterMs, alternatives, by } = error;
  return new ApiError(code, response.status, field, retryAfterMs, alternatives, by);
}

/** One request to the API; its answer, or an {@link ApiError}. */
export async function request<T>(method: Method, path: string, body?: object): Promise<T> {
  const response = await ask(method, path, body);
  if (!response.ok) throw await refusalOf(response);
  const text = await response.text();
  return (text ? JSON.parse(text) : undefined) as T;
}

/** A request that is answered with a file: the file, once the whole of it is there. */
export async function requestFile(path: string, body: object): Promise<Blob> {
  const response = await ask('POST', path, body);
  if (!response.ok) throw await refusalOf(response);
  try {
    return await response.blob();
  } catch {
    // It broke off: half a file is none.
    throw new ApiError('unreachable', 0);
  }
}
