import { Global, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { HoursView, PublicProgramme } from '#contract';
import { ClockModule } from '#platform/clock';
import { ConfigModule } from '#platform/config';
import { CryptoModule } from '#platform/crypto';
import { DatabaseModule } from '#platform/database';
import { ACCESS_CHECK, bodyPipe, HttpModule, type StaffActor } from '#platform/http';
import { RealtimeModule } from '#platform/realtime';
import { ProgrammesApiModule } from '../../apps/api/src/programmes/programmes-api.module.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { type Answer, call } from '../support/http.js';
import { configFor, originsAt } from '../support/installation.js';

const supervisor: StaffActor = {
  staffId: '2d9c0c34-8f0e-4c5c-9df4-0a4b6f2f3c11',
  sessionId: '2d9c0c34-8f0e-4c5c-9df4-0a4b6f2f3c12',
  programme: 'helpwanted',
  role: 'supervisor',
  permissions: ['hours:override'],
  displayName: 'Supervisor',
  alias: 'Su',
  csrfToken: 'token',
};
const counsellor: StaffActor = { ...supervisor, role: 'counsellor', permissions: ['chat:answer'] };
/** Who a cookie belongs to, as signing in would have decided. */
const staffByCookie: Readonly<Record<string, StaffActor>> = { supervisor, counsellor };

@Global()
@Module({
  providers: [
    {
      provide: ACCESS_CHECK,
      useValue: {
        staff: async ({ cookie = '' }: { cookie?: string }) => staffByCookie[cookie] ?? null,
        session: async () => null,
      },
    },
  ],
  exports: [ACCESS_CHECK],
})
class SignedInModule {}

describe('programmes over HTTP', () => {
  let database: TestDatabase;
  let application: NestExpressApplication;
  let port: number;
  let origins: ReturnType<typeof originsAt>;

  beforeAll(async () => {
    database = await createTestDatabase();
    const config = await configFor({ database });
    const platform = [ConfigModule.forRoot(config), ClockModule, CryptoModule, DatabaseModule.forRoot([])];
    @Module({ imports: [...platform, HttpModule, RealtimeModule, SignedInModule, ProgrammesApiModule] })
    class ApplicationModule {}
    application = await NestFactory.create<NestExpressApplication>(ApplicationModule, { logger: ['error'] });
    application.useGlobalPipes(bodyPipe());
    await application.listen(config.port, config.host);
    port = config.port;
    origins = originsAt(port);
  });

  afterAll(async () => {
    await application.close();
    await database.drop();
  });

  const programmeOf = (host: keyof typeof origins): Promise<Answer<PublicProgramme>> =>
    call<PublicProgramme>({ port, to: origins[host], path: '/api/programme' });
  const override = (body: object, cookie = 'supervisor', token = 'token'): Promise<Answer<HoursView>> =>
    call<HoursView>({
      port,
      to: origins.console,
      method: 'PUT',
      path: '/api/hours/override',
      body,
      headers: { cookie, 'x-csrf-token': token },
    });
  const inAnHour = (): string => new Date(Date.now() + 3_600_000).toISOString();

  it('tell each host its own programme, and the console none', async () => {
    expect((await programmeOf('helpwanted')).body).toMatchObject({
      code: 'helpwanted',
      chat: { open: true },
    });
    expect((await programmeOf('stop_it_now')).body.code).toBe('stop_it_now');
    expect((await programmeOf('console')).status).toBe(404);
  });

  it('tell a page all it needs and nothing about anyone', async () => {
    const { body } = await programmeOf('helpwanted');
    expect(Object.keys(body).sort()).toEqual(
      `ageBands audience chat code confidentialityVersion crisisLines exitUrl handover name phone timezone topics`.split(
        ' ',
      ),
    );
    expect(body.crisisLines.map(({ number }) => number)).toEqual(['112', '113']);
    expect(body.chat.weekly.length).toBeGreaterThan(0);
  });

  it('show the hours to staff who may override them, on the console only', async () => {
    const ask = (host: keyof typeof origins, cookie: string) =>
      call<HoursView>({ port, to: origins[host], path: '/api/hours', headers: { cookie } });
    expect((await ask('console', 'supervisor')).body).toEqual({ open: true });
    expect((await ask('console', 'counsellor')).status).toBe(403);
    expect((await ask('console', '')).status).toBe(401);
    expect((await ask('helpwanted', 'supervisor')).status).toBe(404);
  });

  it('close and open again for visitors when staff say so', async () => {
    const until = inAnHour();
    const { status, body } = await override({ state: 'closed', until });
    expect([status, body]).toEqual([200, { open: false, until, override: { state: 'closed', until } }]);
    expect((await programmeOf('helpwanted')).body.chat).toMatchObject({ open: false, until });
    expect((await programmeOf('stop_it_now')).body.chat.open).toBe(true);
    expect((await override({ state: 'by_rule' })).body).toEqual({ open: true });
    expect((await programmeOf('helpwanted')).body.chat.open).toBe(true);
  });

  it.each([
    ['state', {}],
    ['state', { state: 'ajar' }],
    ['until', { state: 'closed' }],
    ['until', { state: 'closed', until: '2026-11-24T12:00:00' }],
    ['until', { state: 'closed', until: '2026-13-24T12:00:00Z' }],
    ['until', { state: 'closed', until: '2020-01-01T00:00:00Z' }],
    ['programme', { state: 'by_rule', programme: 'stop_it_now' }],
  ])('refuse an override naming what is wrong: %s of %j', async (field, body) => {
    const answer = await override(body);
    expect([answer.status, answer.body]).toEqual([400, { error: { code: 'invalid', field } }]);
  });

  it('refuse an override by staff without the permission or without the token', async () => {
    const wish = { state: 'closed', until: inAnHour() };
    expect((await override(wish, 'counsellor')).status).toBe(403);
    expect((await override(wish, 'supervisor', 'other')).status).toBe(403);
    expect((await programmeOf('helpwanted')).body.chat.open).toBe(true);
  });
});
