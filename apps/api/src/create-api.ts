import type { IncomingMessage } from 'node:http';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Config } from '#platform/config';
import { bodyPipe, requestLog, securityHeaders } from '#platform/http';
import { LeanSocketAdapter } from '#platform/realtime';
import { ApiModule } from './api.module.js';
import { serveOpenApi } from './open-api.js';
import { Pages } from './pages/pages.service.js';
import { boundSlowClients } from './slow-clients.js';

const bodyLimit = '32kb';
/** Only the farewell of a page comes as plain text. */
const farewellBody = {
  limit: '1kb',
  type: ({ url = '', headers }: IncomingMessage) =>
    /^\/api\/conversations\/leave$/.test(url) && /^text\/plain\b/.test(headers['content-type'] ?? ''),
};
/** A form of contacts is larger than what anyone else sends. */
const formVersionBody = {
  limit: '256kb',
  type: ({ url = '', headers }: IncomingMessage) =>
    /^\/api\/forms$/.test(url) && headers['content-type'] === 'application/json',
};
/** Only the forms of visitors and clinics come in the way of a form; any other route would take one from a foreign page. */
const formBody = {
  // Two texts of 4,000 characters in any script: percent signs make nine bytes of one.
  limit: '128kb',
  parameterLimit: 200,
  type: ({ url = '', headers }: IncomingMessage) =>
    /^\/(appointment|code|form|partner)(\/|$)/.test(url) &&
    headers['content-type'] === 'application/x-www-form-urlencoded',
};

/** Builds the api, ready to listen; `more` adds the worker's part when one process does everything. */
export async function createApi(
  config: Config,
  more: readonly (Type | DynamicModule)[] = [],
): Promise<NestExpressApplication> {
  const application = await NestFactory.create<NestExpressApplication>(ApiModule.forRoot(config, more), {
    logger: config.role === 'all' || config.nodeEnv === 'test' ? ['error', 'warn'] : ['error', 'warn', 'log'],
    abortOnError: false,
    bodyParser: false,
    // A system that calls in signs the bytes it sent, not what they mean.
    rawBody: true,
    forceCloseConnections: true,
  });
  application.disable('x-powered-by');
  application.disable('etag');
  application.set('query parser', 'simple');
  application.use(securityHeaders, requestLog);
  application.useBodyParser('json', { ...formVersionBody, inflate: false });
  application.useBodyParser('json', { limit: bodyLimit, inflate: false });
  application.useBodyParser('text', { ...farewellBody, inflate: false });
  application.useBodyParser('urlencoded', { ...formBody, extended: false, inflate: false });
  application.useGlobalPipes(bodyPipe());
  application.useWebSocketAdapter(new LeanSocketAdapter(application));
  serveOpenApi(application);
  application.get(Pages).serve(application);
  boundSlowClients(application);
  return application;
}
