import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { Request, Response } from 'express';
import { describeError, DomainError } from '#platform/errors';
import { statusOf } from '#platform/http';
import { PartnerDrawing } from './partner-drawing.service.js';

/** Answers what a clinic sent and could not be handled with a page, and what was not found with the one page for that. */
@Catch()
export class PartnerErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger('partner-page');

  constructor(private readonly drawing: PartnerDrawing) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const [request, response] = [http.getRequest<Request>(), http.getResponse<Response>()];
    const status = statusFor(error);
    if (status >= 500 && !(error instanceof DomainError)) this.logger.error(describeError(error));
    const body = request.body as { language?: unknown } | undefined;
    const language = body?.language === 'en' || request.path.startsWith('/en/') ? 'en' : 'nl';
    if (status === 404) this.drawing.send(response, { kind: 'partner-gone' }, language);
    else this.drawing.trouble(response, status, language);
  }
}

function statusFor(error: unknown): number {
  if (error instanceof DomainError) return statusOf(error.code) ?? 500;
  return error instanceof HttpException ? error.getStatus() : 500;
}
