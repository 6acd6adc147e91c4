import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { Request, Response } from 'express';
import { describeError, DomainError } from '#platform/errors';
import { statusOf } from '#platform/http';
import { Pages } from './pages.service.js';

/** Answers a form that could not be handled with a page, never with a bare code: the telephone numbers stand on it. */
@Catch()
export class PageErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger('pages');

  constructor(private readonly pages: Pages) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const status = statusFor(error);
    if (status >= 500 && !(error instanceof DomainError)) this.logger.error(describeError(error));
    const body = http.getRequest<Request>().body as { language?: unknown } | undefined;
    const language = body?.language === 'en' ? 'en' : 'nl';
    this.pages.trouble(http.getResponse<Response>(), status, language);
  }
}

function statusFor(error: unknown): number {
  if (error instanceof DomainError) return statusOf(error.code) ?? 500;
  return error instanceof HttpException ? error.getStatus() : 500;
}
