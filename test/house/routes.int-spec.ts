import { readFileSync } from 'node:fs';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { errorCodes } from '#contract';
import { listRoutes, type RouteRule, statusOf } from '#platform/http';
import { startApi, type TestApi } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { call } from '../support/http.js';

const protocol = readFileSync(new URL('../../docs/protocol.md', import.meta.url), 'utf8');

/** Every handler that asks for no session; a new one is added here by somebody who thought about it. */
const open = [
  'GET /api/health',
  'GET /api/programme',
  // Says whether there is a session.
  'GET /api/session',
  'GET /en/partner/:token',
  'GET /partner/:token',
  'POST /api/conversations',
  'POST /api/conversations/leave',
  'POST /api/enrolment',
  'POST /api/session',
  'POST /appointment',
  'POST /appointment/cancel',
  'POST /appointment/file',
  'POST /appointment/move',
  'POST /appointment/seat',
  'POST /appointment/show',
  'POST /appointment/times',
  'POST /code',
  'POST /code/confirm',
  'POST /code/new',
  'POST /code/reply',
  'POST /code/resume',
  'POST /form',
  'POST /partner/confirm',
  'POST /partner/decline',
  'POST /partner/number',
  'POST /partner/outcome',
  'visitor chat:end',
  'visitor chat:feedback',
  'visitor chat:history',
  'visitor chat:leave',
  'visitor chat:open',
  'visitor chat:read',
  'visitor chat:send',
  'visitor chat:sync',
  'visitor chat:typing',
];

describe('what can be asked of the api', () => {
  let database: TestDatabase;
  let api: TestApi;
  let routes: RouteRule[];

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi({ database });
    const get = <T>(type: new (...given: never[]) => T): T => api.application.get(type, { strict: false });
    routes = listRoutes(get(DiscoveryService), get(MetadataScanner));
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  it('asks for a session everywhere but in the handlers named here', () => {
    const ruleless = routes.filter(({ rule }) => rule === undefined);
    expect(ruleless).toEqual([]);
    expect(routes.filter(({ rule }) => rule?.kind === 'public').map(({ route }) => route)).toEqual(open);
  });

  it('hears other systems in the handlers named here, and each of them signs', () => {
    const signed = routes.filter(({ rule }) => rule?.kind === 'signed');
    expect(signed).toEqual([
      { route: 'POST /api/telephony/events', rule: { kind: 'signed', hook: 'telephony' } },
    ]);
  });

  it('is described in the protocol, each route and each event', () => {
    const [, visitor = '', staff = ''] = protocol.split(/^### `\/(?:visitor|staff)`$/m);
    const section = (route: string): string => (route.startsWith('visitor ') ? visitor : staff);
    const missing = routes
      .map(({ route }) => route)
      .filter((route) =>
        /^(visitor|staff) /.test(route)
          ? !section(route).includes(`\`${route.split(' ')[1] ?? ''}\``)
          : !protocol.includes(`\`${route}\``),
      );
    expect(missing).toEqual([]);
  });

  it('is in the OpenAPI document, each route with what it takes', async () => {
    const { body } = await call<{ paths: Record<string, Record<string, { requestBody?: object }>> }>({
      port: api.port,
      to: api.origins.console,
      path: '/api/openapi.json',
    });
    const described = Object.entries(body.paths).flatMap(([path, verbs]) =>
      Object.keys(verbs).map((verb) => `${verb.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    );
    const http = routes.map(({ route }) => route).filter((route) => /^[A-Z]/.test(route));
    expect(described.toSorted()).toEqual(http.toSorted());
  });

  it('refuses with the codes of the contract, each with a status, as the protocol says', () => {
    const table = [...protocol.matchAll(/^\| `(\w+)` +\| (\d{3}) /gm)].map(([, code, status]) => [
      code,
      Number(status),
    ]);
    expect(table).toEqual(errorCodes.toSorted().map((code) => [code, statusOf(code)]));
  });
});
