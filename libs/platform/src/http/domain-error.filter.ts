import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { Response } from 'express';
import { describeError, DomainError } from '../errors/index.js';

const statuses: Readonly<Record<string, number>> = {
  already_taken: 409,
  at_maximum: 409,
  closed: 409,
  conflict: 409,
  conversation_ended: 409,
  forbidden: 403,
  incomplete: 409,
  invalid: 400,
  message_too_long: 413,
  not_found: 404,
  offer_lapsed: 409,
  own_notice: 409,
  queue_empty: 409,
  seats_taken: 409,
  signed_out: 401,
  slot_taken: 409,
  too_many: 429,
  unavailable: 503,
  unknown_event: 400,
};

/** HTTP status of an error code; a test holds this table to every code of the contract. */
export function statusOf(code: string): number | undefined {
  return statuses[code];
}

interface Problem {
  readonly status: number;
  readonly code: string;
  readonly field?: string;
  readonly retryAfterMs?: number;
}

const codeOfStatus: Readonly<Record<number, string>> = {
  401: 'signed_out',
  403: 'forbidden',
  404: 'not_found',
  413: 'message_too_long',
  429: 'too_many',
};

function problemOf(error: unknown): Problem | undefined {
  if (error instanceof DomainError) {
    const { code, field, retryAfterMs, details } = error;
    return {
      status: statusOf(code) ?? 500,
      code,
      ...(field && { field }),
      ...(retryAfterMs && { retryAfterMs }),
      ...details,
    };
  }
  const status =
    error instanceof HttpException ? error.getStatus() : (error as { status?: unknown } | null)?.status;
  if (typeof status !== 'number' || status < 400 || status >= 500) return undefined;
  return { status, code: codeOfStatus[status] ?? 'invalid' };
}

/** Turns every error of an HTTP handler into `{error: {code, …}}`; what nobody foresaw is told as `unavailable`, without detail. */
@Catch()
export class DomainErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    const problem = problemOf(error);
    if (!problem) {
      const { name, frames } = describeError(error);
      this.logger.error(`unforeseen ${name}`, frames);
    }
    const { status, ...body } = problem ?? { status: 500, code: 'unavailable' };
    const response = host.switchToHttp().getResponse<Response>();
    if (response.headersSent) return;
    if (body.retryAfterMs) response.setHeader('retry-after', Math.ceil(body.retryAfterMs / 1000));
    response.status(status).json({ error: body });
  }
}
