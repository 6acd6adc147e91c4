import { Logger } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';

const logger = new Logger('http');

/** The pattern of the matched route, so that no id and nothing typed reaches a log. */
function pattern(request: Request): string {
  const route = request.route as { readonly path?: unknown } | undefined;
  return typeof route?.path === 'string' ? route.path : '-';
}

/** Logs method, route pattern, status and duration of failed requests: no address, no agent, no query. */
export function requestLog(request: Request, response: Response, next: NextFunction): void {
  const started = performance.now();
  response.once('finish', () => {
    if (response.statusCode < 500) return;
    logger.warn(
      `${request.method} ${pattern(request)} ${response.statusCode} ${Math.round(performance.now() - started)} ms`,
    );
  });
  next();
}
