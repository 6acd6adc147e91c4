import type { NestExpressApplication } from '@nestjs/platform-express';

/** Milliseconds a client may take over its headers, and over a whole request. */
const headersMs = 10_000;
const requestMs = 30_000;

/** A connection that trickles must not be held for ever. */
export function boundSlowClients(application: NestExpressApplication): void {
  const server = application.getHttpServer();
  server.headersTimeout = headersMs;
  server.requestTimeout = requestMs;
  server.maxHeadersCount = 100;
}
