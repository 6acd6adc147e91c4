import { Test, type TestingModule } from '@nestjs/testing';
import { AuditTrail } from '#audit';
import { ClockModule } from '#platform/clock';
import { type Config, ConfigModule } from '#platform/config';
import { CryptoModule } from '#platform/crypto';
import { DatabaseModule } from '#platform/database';
import { Invalid } from '#platform/errors';
import { RealtimeModule } from '#platform/realtime';
import { HoursOverride, Programmes, ProgrammesModule } from '#programmes';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { configFor } from '../support/installation.js';
import { waitFor } from '../support/wait.js';

const staffId = '2d9c0c34-8f0e-4c5c-9df4-0a4b6f2f3c11';
const actor = { programme: 'helpwanted', staffId, role: 'supervisor' };
const inHours = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();

describe('overriding the hours', () => {
  let database: TestDatabase;
  let here: TestingModule;
  let elsewhere: TestingModule;
  let hours: HoursOverride;

  async function start(config: Config): Promise<TestingModule> {
    const imports = [
      ConfigModule.forRoot(config),
      ClockModule,
      CryptoModule,
      DatabaseModule.forRoot([]),
      RealtimeModule,
      ProgrammesModule,
    ];
    return (await Test.createTestingModule({ imports }).compile()).init();
  }

  const isOpen = async (process: TestingModule, programme = 'helpwanted'): Promise<boolean> =>
    (await process.get(Programmes).openState(programme, 'chat')).open;
  const entries = (): Promise<{ action: string; staff_id: string; role: string }[]> =>
    database.query('select action, staff_id, role from audit.entry order by position');

  beforeAll(async () => {
    database = await createTestDatabase();
    const config = await configFor({ database });
    here = await start(config);
    elsewhere = await start(config);
    hours = here.get(HoursOverride);
  });

  afterAll(async () => {
    await here.close();
    await elsewhere.close();
    await database.drop();
  });

  it('closes the chat until its instant, here at once and in another process within two seconds', async () => {
    expect(await isOpen(elsewhere)).toBe(true);
    const until = inHours(2);
    expect(await hours.set(actor, { state: 'closed', until })).toEqual({
      open: false,
      until,
      override: { state: 'closed', until },
    });
    expect(await isOpen(here)).toBe(false);
    await waitFor('the other process', async () => !(await isOpen(elsewhere)), 2_000);
  });

  it('leaves the other programme and the telephone as they are', async () => {
    expect(await isOpen(here, 'stop_it_now')).toBe(true);
    const phone = await elsewhere.get(Programmes).openState('helpwanted', 'phone');
    expect(await here.get(Programmes).openState('helpwanted', 'phone')).toEqual(phone);
  });

  it('is lifted by asking for the rules', async () => {
    expect(await hours.set(actor, { state: 'by_rule' })).toEqual({ open: true });
    expect(await hours.view('helpwanted')).toEqual({ open: true });
  });

  it.each([
    ['without an end', { state: 'closed' as const }],
    ['to an end that is no instant', { state: 'open' as const, until: 'soon' }],
    ['to an end that has passed', { state: 'closed' as const, until: inHours(-0.1) }],
    ['to an end beyond 24 hours', { state: 'closed' as const, until: inHours(24.1) }],
    ['by rule to an end', { state: 'by_rule' as const, until: inHours(1) }],
  ])('is refused %s', async (_case, wish) => {
    await expect(hours.set(actor, wish)).rejects.toEqual(new Invalid('until'));
  });

  it('P11 is recorded, who and what, in a chain that verifies', async () => {
    expect(await entries()).toEqual([
      { action: 'hours:close', staff_id: staffId, role: 'supervisor' },
      { action: 'hours:lift', staff_id: staffId, role: 'supervisor' },
    ]);
    expect(await here.get(AuditTrail, { strict: false }).verify('helpwanted')).toBeUndefined();
  });

  it('P11 does not happen when it cannot be recorded', async () => {
    await database.query('revoke insert on audit.entry from hulplijn_app');
    await expect(hours.set(actor, { state: 'closed', until: inHours(1) })).rejects.toThrow();
    const standing = await database.query(
      'select from programmes.programme where override_state is not null',
    );
    expect(standing).toHaveLength(0);
  });
});
