import { Logger } from '@nestjs/common';
import { describeError, DomainError } from '../errors/index.js';

/** The acknowledgement of an event that was refused. */
export interface Refused {
  readonly ok: false;
  readonly error: { readonly code: string; readonly field?: string; readonly retryAfterMs?: number };
}

const logger = new Logger('socket');

/** Words an error for an acknowledgement; what nobody foresaw becomes `unavailable` and one line in the log, without its message. */
export function refusalOf(error: unknown): Refused {
  if (error instanceof DomainError) {
    const { code, field, retryAfterMs } = error;
    return { ok: false, error: { code, ...(field && { field }), ...(retryAfterMs && { retryAfterMs }) } };
  }
  const { name, frames } = describeError(error);
  logger.error(`unforeseen ${name}`, frames);
  return { ok: false, error: { code: 'unavailable' } };
}
