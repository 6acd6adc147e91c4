import pg from 'pg';
import type { AvailabilityRuleFields, FreeSlot } from '#contract/referrals';
import { startApi, type TestApi } from '../support/api.js';
import { setClock } from '../support/clock.js';
import type { Console } from '../support/console.js';
import { draft, signedIn } from '../support/contacts.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { book, hold } from '../support/referrals.js';
import { waitFor } from '../support/wait.js';
import { addRule, freeOf, makeClinic, mondays } from './clinic-of-administrator.js';

const now = '2026-10-12T08:00:00.000Z';
const weeks = ['2026-10-19', '2026-12-13'] as const;
const tuesdays: AvailabilityRuleFields = { ...mondays, rrule: 'FREQ=WEEKLY;BYDAY=TU' };

describe('a host whose rule is being saved', () => {
  let database: TestDatabase;
  let apis: readonly [TestApi, TestApi];
  let ada: Console;
  let elsewhere: Console;
  let noor: Console;
  let first: pg.Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    const one = await startApi({ database });
    apis = [one, await startApi({ database, originPort: one.port })];
    for (const { application } of apis) setClock(application, now);
    [ada, noor] = [await signedIn(one, 'ada'), await signedIn(one, 'noor')];
    elsewhere = await signedIn({ ...apis[1], origins: one.origins }, 'ada');
    first = new pg.Client({ connectionString: database.ownerUrl });
    await first.connect();
  });

  afterAll(async () => {
    await first.end();
    await Promise.all(apis.map((api) => api.close()));
    await database.drop();
  });

  /** As whoever saves a rule does, up to the moment before the end. */
  const saveHalf = async (hostId: string): Promise<void> => {
    await first.query('begin');
    await first.query('select 1 from referrals.host where id = $1 for no key update', [hostId]);
    await first.query(
      `insert into referrals.availability_rule
         (id, programme_id, host_id, rrule, start_at, minutes, zone, valid_from)
       select gen_random_uuid(), programme_id, id, 'FREQ=WEEKLY;BYDAY=WE', '09:00', 45, 'Europe/Amsterdam',
         '2026-10-19' from referrals.host where id = $1`,
      [hostId],
    );
  };
  const waiting = () =>
    database.query<{ pid: number }>(
      `select pid from pg_stat_activity
       where datname = current_database() and cardinality(pg_blocking_pids(pid)) > 0`,
    );
  const someoneWaits = () => waitFor('one who waits', async () => (await waiting()).length > 0);
  const wallTimesOf = async (serviceId: string) =>
    new Set((await freeOf(noor, serviceId, weeks)).map(({ wallTime }) => wallTime.slice(11)));

  it('is locked for the next who saves: they wait, and what comes of it is both rules', async () => {
    const { hostId, serviceId } = await makeClinic(ada);
    await saveHalf(hostId);
    const saving = addRule(elsewhere, hostId);
    await someoneWaits();
    await first.query('commit');
    await saving;
    expect(await wallTimesOf(serviceId)).toEqual(new Set(['09:00', '19:30']));
  });

  it('is locked for whoever closes a day as well', async () => {
    const { hostId, serviceId } = await makeClinic(ada);
    await saveHalf(hostId);
    const day = { hostId, from: '2026-10-21', to: '2026-10-21', reason: 'Dicht' };
    const closing = elsewhere.must('POST', '/api/directory/closures', day);
    await someoneWaits();
    await first.query('commit');
    await closing;
    const free = (await freeOf(noor, serviceId, weeks)).map(({ wallTime }) => wallTime);
    expect(free[0]).toBe('2026-10-28T09:00');
  });

  it('is booked meanwhile: whoever books waits for nobody', async () => {
    const { hostId, serviceId } = await makeClinic(ada);
    await addRule(ada, hostId);
    const [slot] = await freeOf(noor, serviceId, weeks);
    const { id: contactId } = await draft(noor);
    await saveHalf(hostId);
    const booked = await book(noor, contactId, slot?.id ?? '');
    expect([booked.state, await waiting()]).toEqual(['booked', []]);
    await first.query('rollback');
  });

  it('and booked in the same moment by many has each of them booked or refused, and offers no old time after', async () => {
    const { hostId, serviceId } = await makeClinic(ada);
    const rule = await addRule(ada, hostId);
    const slots = await freeOf(noor, serviceId, weeks);
    const contacts = await Promise.all(slots.map(() => draft(noor)));
    const ask = ({ id }: FreeSlot, index: number) => hold(noor, contacts[index]?.id ?? '', id);
    const half = slots.length / 2;
    const early = slots.slice(0, half).map(ask);
    const changing = ada.ask<{ standing: number }>('PUT', `/api/directory/rules/${rule.id}`, tuesdays);
    const late = slots.slice(half).map((slot, index) => ask(slot, half + index));
    const answers = await Promise.all([...early, ...late]);
    expect((await changing).status).toBe(200);
    expect(answers.filter(({ status }) => ![201, 404, 409].includes(status))).toEqual([]);
    const kept = await database.query<{ state: string }>(
      'select state from referrals.appointment where host_id = $1',
      [hostId],
    );
    expect(kept).toHaveLength(answers.filter(({ status }) => status === 201).length);
    const days = (await freeOf(noor, serviceId, weeks)).map(({ startsAt }) => new Date(startsAt).getUTCDay());
    expect(new Set(days)).toEqual(new Set([2]));
  });
});
