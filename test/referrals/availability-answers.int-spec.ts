import type {
  AvailabilityPreview,
  HolidaysView,
  HostAvailability,
  SavedClosure,
  SavedRule,
  Standing,
} from '#contract/referrals';
import { ReferralSlotsProcessor } from '../../apps/worker/src/referral-slots.processor.js';
import { JobsModule } from '../../apps/worker/src/worker.module.js';
import { startApi, type TestApi } from '../support/api.js';
import { setClock } from '../support/clock.js';
import { Console } from '../support/console.js';
import { draft, signedIn } from '../support/contacts.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { book, hold } from '../support/referrals.js';
import { addRule, freeOf, makeClinic, mondays } from './clinic-of-administrator.js';

const now = '2026-10-12T08:00:00.000Z';
const autumn = ['2026-10-19', '2026-11-09'] as const;

describe('what is answered to whoever keeps the times of a host', () => {
  let database: TestDatabase;
  let api: TestApi;
  let ada: Console;
  let noor: Console;

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi({ database }, [JobsModule]);
    setClock(api.application, now);
    [ada, noor] = [await signedIn(api, 'ada'), await signedIn(api, 'noor')];
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const bookAt = async (serviceId: string, index: number) => {
    const slots = await freeOf(noor, serviceId, autumn);
    return book(noor, (await draft(noor)).id, slots[index]?.id ?? '');
  };

  it('names the dates that give no time also when a rule is saved, as in the preview', async () => {
    const { hostId } = await makeClinic(ada);
    const nights = { ...mondays, rrule: 'FREQ=WEEKLY;BYDAY=SU', startAt: '02:30', minutes: 30 };
    const saved = await addRule(ada, hostId, nights);
    const expected = [
      { date: '2026-10-25', why: 'twice' },
      { date: '2027-03-28', why: 'skipped' },
    ];
    expect(saved).toMatchObject({ hostId, standing: 0, skipped: expected });
    const changed = await ada.must<SavedRule>('PUT', `/api/directory/rules/${saved.id}`, {
      ...nights,
      validTo: '2026-12-31',
    });
    expect(changed.skipped).toEqual(expected.slice(0, 1));
  });

  it('counts the booked appointments in times that a change takes away, and no others', async () => {
    const { hostId, serviceId } = await makeClinic(ada);
    const rule = await addRule(ada, hostId);
    await bookAt(serviceId, 0);
    await bookAt(serviceId, 0);
    const [free] = await freeOf(noor, serviceId, autumn);
    await hold(noor, (await draft(noor)).id, free?.id ?? '');
    const { rules } = await ada.must<HostAvailability>('GET', `/api/directory/hosts/${hostId}/availability`);
    expect(rules).toMatchObject([{ id: rule.id, standing: 2 }]);
    const close = (day: string) =>
      ada.must<SavedClosure>('POST', '/api/directory/closures', {
        hostId,
        from: day,
        to: day,
        reason: 'Dicht',
      });
    expect([(await close('2026-10-19')).standing, (await close('2026-11-16')).standing]).toEqual([1, 0]);
    // What was said of the closed day is not said again.
    const tuesdays = { ...mondays, rrule: 'FREQ=WEEKLY;BYDAY=TU' };
    const changed = await ada.must<SavedRule>('PUT', `/api/directory/rules/${rule.id}`, tuesdays);
    expect(changed.standing).toBe(1);
    await bookAt(serviceId, 0);
    expect(await ada.must<Standing>('DELETE', `/api/directory/rules/${rule.id}`)).toEqual({ standing: 1 });
  });

  it('tells when the clock next changes, also after the weeks that are shown', async () => {
    const { hostId } = await makeClinic(ada);
    const query = 'rrule=FREQ%3DWEEKLY;BYDAY%3DMO&startAt=19:30&minutes=45&validFrom=2026-10-19&weeks=4';
    const next = async (from: string) =>
      (
        await ada.must<AvailabilityPreview>(
          'GET',
          `/api/directory/hosts/${hostId}/preview?${query}&from=${from}`,
        )
      ).nextClockChange;
    expect(await next('2026-11-02')).toEqual({ date: '2027-03-28', direction: 'forward' });
    expect(await next('2027-03-28')).toEqual({ date: '2027-03-28', direction: 'forward' });
    expect(await next('2027-03-29')).toEqual({ date: '2027-10-31', direction: 'back' });
  });

  it('tells the public holidays of the coming year, and no day on which only schools or banks close', async () => {
    const { holidays } = await ada.must<HolidaysView>('GET', '/api/directory/holidays');
    expect(holidays.map(({ date }) => date)).toEqual([
      '2026-12-25',
      '2026-12-26',
      '2027-01-01',
      '2027-03-28',
      '2027-03-29',
      '2027-04-27',
      '2027-05-06',
      '2027-05-16',
      '2027-05-17',
    ]);
    expect(holidays[4]?.name).toEqual({ nl: 'Tweede paasdag', en: 'Easter Monday' });
  });

  // The last, since it moves the clock.
  it('the job referral-slots offers one day further in every programme, and changes nothing when it is run again', async () => {
    const { hostId } = await makeClinic(ada);
    await addRule(ada, hostId, { ...mondays, rrule: 'FREQ=DAILY', startAt: '10:00' });
    const abroad = new Console(api);
    await abroad.signIn('ada@demo.test');
    await abroad.must('POST', '/api/session/programme', { code: 'stop_it_now' });
    const other = await makeClinic(abroad);
    await addRule(abroad, other.hostId, { ...mondays, rrule: 'FREQ=DAILY', startAt: '10:00' });
    const lastOf = async () => {
      const rows = await database.query<{ wall_time: string }>(
        'select max(wall_time) as wall_time from referrals.slot where host_id = any($1) group by host_id',
        [[hostId, other.hostId]],
      );
      return rows.map(({ wall_time }) => wall_time);
    };
    expect(await lastOf()).toEqual(['2027-04-11T10:00', '2027-04-11T10:00']);
    setClock(api.application, '2026-10-13T08:00:00.000Z');
    const job = api.application.get(ReferralSlotsProcessor, { strict: false });
    await job.handle();
    expect(await lastOf()).toEqual(['2027-04-12T10:00', '2027-04-12T10:00']);
    const all = () => database.query('select * from referrals.slot order by id');
    const before = await all();
    await Promise.all([job.handle(), job.handle()]);
    expect(await all()).toEqual(before);
  });
});
