import type { FreeSlots, ServicesView } from '#contract/referrals';
import { seedDemoDirectory } from '#referrals';
import { startApi, type TestApi } from '../support/api.js';
import type { Console } from '../support/console.js';
import { signedIn } from '../support/contacts.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

describe('the demo clinic', () => {
  let database: TestDatabase;
  let api: TestApi;
  let kim: Console;

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi({ database });
    kim = await signedIn(api, 'kim');
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  it('has times of the coming weeks on working days, for Stop it Now! only, and added twice is there once', async () => {
    await seedDemoDirectory(database);
    const { services } = await kim.must<ServicesView>('GET', '/api/referrals/services?callerRole=self');
    expect(services.map(({ partner, hosts }) => [partner, hosts.length])).toEqual([['de Waag (demo)', 2]]);
    const free = () =>
      kim.must<FreeSlots>('GET', `/api/referrals/services/${services[0]?.id}/slots?callerRole=self`);
    const { slots } = await free();
    expect(slots.length).toBeGreaterThan(60);
    const hours = slots.map(({ wallTime }) => wallTime.split('T')[1]);
    expect([...new Set(hours)].toSorted()).toEqual(['10:00', '11:00', '13:30']);
    const weekdays = slots.map(({ startsAt }) => new Date(startsAt).getUTCDay());
    expect(weekdays.filter((day) => day === 0 || day === 6)).toEqual([]);
    const rules = await database.query<{ start_at: string }>(
      `select r.start_at from referrals.availability_rule r join referrals.slot s on s.rule_id = r.id group by r.id`,
    );
    expect(rules).toHaveLength(6);
    await seedDemoDirectory(database);
    expect(await free()).toEqual({ slots });
    const noor = await signedIn(api, 'noor');
    expect(await noor.must('GET', '/api/referrals/services')).toEqual({ services: [] });
  });
});
