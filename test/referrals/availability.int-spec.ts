import type { AppointmentView, AvailabilityPreview, HostAvailability } from '#contract/referrals';
import { AuditTrail } from '#audit';
import { SlotExpansion } from '#referrals';
import { startApi, type TestApi } from '../support/api.js';
import { setClock } from '../support/clock.js';
import type { Console } from '../support/console.js';
import { draft, signedIn } from '../support/contacts.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { InjectedSql, passOf } from '../support/injected-sql.js';
import { addRule, freeOf, makeClinic, mondays } from './clinic-of-administrator.js';

const now = '2026-10-12T08:00:00.000Z';
const autumn = ['2026-10-19', '2026-11-09'] as const;

describe('the availability of a host', () => {
  let database: TestDatabase;
  let apis: readonly [TestApi, TestApi];
  let ada: Console;
  let elsewhere: Console;
  let noor: Console;

  beforeAll(async () => {
    database = await createTestDatabase();
    const one = await startApi({ database });
    apis = [one, await startApi({ database, originPort: one.port })];
    for (const { application } of apis) setClock(application, now);
    [ada, noor] = [await signedIn(one, 'ada'), await signedIn(one, 'noor')];
    elsewhere = await signedIn({ ...apis[1], origins: one.origins }, 'ada');
  });

  afterAll(async () => {
    await Promise.all(apis.map((api) => api.close()));
    await database.drop();
  });

  beforeEach(() => apis.forEach(({ application }) => setClock(application, now)));

  const slotsOf = (hostId: string) =>
    database.query<{ at: string; wall_time: string; withdrawn: boolean }>(
      `select to_char(starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI"Z"') as at, wall_time, withdrawn
       from referrals.slot where host_id = $1 order by starts_at`,
      [hostId],
    );
  const book = async (slotId: string): Promise<AppointmentView> => {
    const { id: contactId } = await draft(noor);
    const key = crypto.randomUUID();
    const asked = { key, contactId, slotId };
    const { id } = await noor.must<AppointmentView>('POST', '/api/referrals/appointments', asked);
    return noor.must('POST', `/api/referrals/appointments/${id}/confirm`);
  };

  it('becomes dated times when its rule is saved: 26 weeks of them, on the same wall time through the winter', async () => {
    const { hostId, serviceId } = await makeClinic(ada);
    await addRule(ada, hostId);
    const slots = await slotsOf(hostId);
    expect(slots.slice(0, 3).map(({ at, wall_time }) => [at, wall_time])).toEqual([
      ['2026-10-19T17:30Z', '2026-10-19T19:30'],
      ['2026-10-26T18:30Z', '2026-10-26T19:30'],
      ['2026-11-02T18:30Z', '2026-11-02T19:30'],
    ]);
    // Tweede Paasdag is closed, and the first Monday after it is back in summer time.
    expect(slots.slice(-2).map(({ at }) => at)).toEqual(['2027-03-22T18:30Z', '2027-04-05T17:30Z']);
    expect(slots).toHaveLength(24);
    expect((await freeOf(noor, serviceId, autumn)).map(({ wallTime }) => wallTime)).toEqual([
      '2026-10-19T19:30',
      '2026-10-26T19:30',
      '2026-11-02T19:30',
      '2026-11-09T19:30',
    ]);
  });

  it('is shown before it is saved, with clock changes, holidays and times that are not exactly one, and stores nothing', async () => {
    const { hostId } = await makeClinic(ada);
    const preview = (query: string) =>
      ada.must<AvailabilityPreview>('GET', `/api/directory/hosts/${hostId}/preview?${query}`);
    const evening = await preview(
      'rrule=FREQ%3DWEEKLY;BYDAY%3DMO&startAt=19:30&minutes=45&validFrom=2026-10-19',
    );
    expect(evening).toMatchObject({
      from: '2026-10-12',
      to: '2027-04-11',
      skipped: [
        { date: '2027-03-29', why: 'holiday', holiday: { nl: 'Tweede paasdag', en: 'Easter Monday' } },
      ],
      clockChanges: [
        { date: '2026-10-25', direction: 'back' },
        { date: '2027-03-28', direction: 'forward' },
      ],
    });
    expect(evening.slots).toHaveLength(24);
    const night = await preview(
      'rrule=FREQ%3DDAILY&startAt=02:30&minutes=30&validFrom=2026-10-01&from=2026-10-19&weeks=1',
    );
    expect([night.to, night.slots.length, night.skipped]).toEqual([
      '2026-10-25',
      6,
      [{ date: '2026-10-25', why: 'twice' }],
    ]);
    expect(await slotsOf(hostId)).toEqual([]);
  });

  it('that changes leaves what is booked where it is, and offers that time to nobody afterwards', async () => {
    const { hostId, serviceId } = await makeClinic(ada);
    const rule = await addRule(ada, hostId);
    const [, taken] = await freeOf(noor, serviceId, autumn);
    const booked = await book(taken?.id ?? '');
    const tuesdays = { ...mondays, rrule: 'FREQ=WEEKLY;BYDAY=TU' };
    await ada.must('PUT', `/api/directory/rules/${rule.id}`, tuesdays);
    const offered = async () => (await freeOf(noor, serviceId, autumn)).map(({ wallTime }) => wallTime);
    const expected = ['2026-10-20T19:30', '2026-10-27T19:30', '2026-11-03T19:30'];
    expect(await offered()).toEqual(expected);
    const left = (await slotsOf(hostId)).filter(({ withdrawn }) => withdrawn);
    expect(left.map(({ wall_time }) => wall_time)).toEqual(['2026-10-26T19:30']);
    const read = await noor.must<AppointmentView>('GET', `/api/referrals/appointments/${booked.id}`);
    expect([read.state, read.wallTime]).toEqual(['booked', '2026-10-26T19:30']);
    await noor.must('POST', `/api/referrals/appointments/${booked.id}/cancel`, { revision: read.revision });
    expect(await offered()).toEqual(expected);
    // Given by a rule again, it is offered again.
    await ada.must('PUT', `/api/directory/rules/${rule.id}`, mondays);
    expect(await offered()).toContain('2026-10-26T19:30');
  });

  it('ends with its rule, but for what is booked', async () => {
    const { hostId, serviceId } = await makeClinic(ada);
    const { id } = await addRule(ada, hostId);
    const [first] = await freeOf(noor, serviceId, autumn);
    await book(first?.id ?? '');
    await ada.must('DELETE', `/api/directory/rules/${id}`);
    expect(await freeOf(noor, serviceId, autumn)).toEqual([]);
    expect((await slotsOf(hostId)).map(({ wall_time }) => wall_time)).toEqual(['2026-10-19T19:30']);
    const { rules } = await ada.must<HostAvailability>('GET', `/api/directory/hosts/${hostId}/availability`);
    expect(rules).toEqual([]);
    expect((await ada.ask('PUT', `/api/directory/rules/${id}`, mondays)).status).toBe(404);
  });

  it('is not there while the host or everyone is away, and comes back when they are not', async () => {
    const { hostId, serviceId } = await makeClinic(ada);
    await addRule(ada, hostId);
    const other = await makeClinic(ada);
    await addRule(ada, other.hostId);
    const offered = async (service: string) =>
      (await freeOf(noor, service, autumn)).map(({ wallTime }) => wallTime.slice(5, 10));
    const close = (fields: object) =>
      ada.must<{ id: string }>('POST', '/api/directory/closures', { reason: 'Vakantie', ...fields });
    const theirs = await close({ hostId, from: '2026-10-26', to: '2026-10-27' });
    const everyones = await close({ from: '2026-11-02', to: '2026-11-02' });
    expect(await offered(serviceId)).toEqual(['10-19', '11-09']);
    expect(await offered(other.serviceId)).toEqual(['10-19', '10-26', '11-09']);
    for (const { id } of [theirs, everyones]) await ada.must('DELETE', `/api/directory/closures/${id}`);
    expect(await offered(serviceId)).toEqual(['10-19', '10-26', '11-02', '11-09']);
    expect((await ada.ask('DELETE', `/api/directory/closures/${theirs.id}`)).status).toBe(404);
  });

  it('of two processes that save rules of one host and close a day at the same moment is that of all of them', async () => {
    const { hostId } = await makeClinic(ada);
    const hours = ['09', '10', '11', '12', '13', '14', '15', '16'];
    const day = { hostId, from: '2026-11-02', to: '2026-11-02', reason: 'Dicht' };
    await Promise.all([
      ...hours.map((hour, index) =>
        addRule(index % 2 === 0 ? ada : elsewhere, hostId, { ...mondays, startAt: `${hour}:00` }),
      ),
      elsewhere.must('POST', '/api/directory/closures', day),
    ]);
    const slots = await slotsOf(hostId);
    expect(slots.filter(({ wall_time }) => wall_time.startsWith('2026-11-02'))).toEqual([]);
    expect(slots).toHaveLength(23 * hours.length);
  });

  it('reaches one day further each day, and the same work done again changes nothing', async () => {
    const { hostId } = await makeClinic(ada);
    await addRule(ada, hostId);
    const later = '2026-10-20T08:00:00.000Z';
    const { application } = apis[0];
    setClock(application, later);
    const expansion = application.get(SlotExpansion, { strict: false });
    await expansion.extend('helpwanted');
    const after = await slotsOf(hostId);
    expect([after.length, after.at(-1)?.wall_time]).toEqual([26, '2027-04-19T19:30']);
    const all = () => database.query('select * from referrals.slot order by id');
    const before = await all();
    await Promise.all([expansion.extend('helpwanted'), expansion.extend('helpwanted')]);
    expect(await all()).toEqual(before);
  });

  it.each<[string, object, string]>([
    ['hours in the rule', { rrule: 'FREQ=WEEKLY;BYHOUR=9' }, 'rrule'],
    ['a rule without meaning', { rrule: 'FREQ=WEEKLY;BYDAY=1MO' }, 'rrule'],
    ['a second line in the rule', { rrule: 'FREQ=WEEKLY\nRDATE:20270101' }, 'rrule'],
    ['no time', { startAt: '24:00' }, 'startAt'],
    ['no length', { minutes: 0 }, 'minutes'],
    ['30 February', { validFrom: '2027-02-30' }, 'validFrom'],
    ['an end before the beginning', { validTo: '2026-10-18' }, 'validTo'],
    ['a zone', { zone: 'Europe/London' }, 'zone'],
  ])('refuses %s, and says where', async (_case, change, field) => {
    const { hostId } = await makeClinic(ada);
    const { status, body } = await ada.ask('POST', `/api/directory/hosts/${hostId}/rules`, {
      ...mondays,
      ...change,
    });
    expect([status, body]).toEqual([400, { error: { code: 'invalid', field } }]);
    expect(
      await database.query('select 1 from referrals.availability_rule where host_id = $1', [hostId]),
    ).toEqual([]);
  });

  it('P11 leaves one entry for each rule and closure that was saved or ended, and none for what was refused', async () => {
    const { hostId } = await makeClinic(ada);
    const { id } = await addRule(ada, hostId);
    await ada.must('PUT', `/api/directory/rules/${id}`, mondays);
    await ada.ask('PUT', `/api/directory/rules/${id}`, { ...mondays, rrule: 'FREQ=NEVER' });
    await ada.must('DELETE', `/api/directory/rules/${id}`);
    const days = { hostId, from: '2026-10-26', to: '2026-10-26', reason: 'Dicht' };
    const closure = await ada.must<{ id: string }>('POST', '/api/directory/closures', days);
    await ada.must('DELETE', `/api/directory/closures/${closure.id}`);
    const entries = await database.query<{ action: string; role: string }>(
      'select action, role from audit.entry where subject_id = any($1::uuid[]) order by position',
      [[id, closure.id]],
    );
    expect(entries.map(({ action, role }) => `${role} ${action}`)).toEqual([
      'administrator availability:save',
      'administrator availability:save',
      'administrator availability:end',
      'administrator closure:add',
      'administrator closure:remove',
    ]);
    const trail = apis[0].application.get(AuditTrail, { strict: false });
    expect(await trail.verify('helpwanted')).toBeUndefined();
  });

  it('P4 is behind the wall: another programme sees no rule, no closure and no time of it', async () => {
    const { hostId } = await makeClinic(ada);
    await addRule(ada, hostId);
    await ada.must('POST', '/api/directory/closures', {
      from: '2026-12-24',
      to: '2026-12-24',
      reason: 'Dicht',
    });
    const sql = await InjectedSql.connect(database);
    const tables = ['availability_rule', 'closure', 'slot', 'host', 'service', 'location', 'partner'];
    const seen = async () => {
      const counts = [];
      for (const table of tables) counts.push((await sql.count(`referrals.${table}`)) > 0);
      return new Set(counts);
    };
    expect(await seen()).toEqual(new Set([false]));
    await sql.show(passOf('stop_it_now'));
    expect(await seen()).toEqual(new Set([false]));
    await sql.show(passOf('helpwanted'));
    expect(await seen()).toEqual(new Set([true]));
    expect(await sql.outcome('delete from referrals.availability_rule')).toBe('42501');
    await sql.close();
  });
});
