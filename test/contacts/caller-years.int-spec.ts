import type { TestingModule } from '@nestjs/testing';
import { CallerLinks, Callers, CallerYears, type ContactActor, ContactCreation } from '#contacts';
import { randomUUID } from 'node:crypto';
import { Conflict, NotFound } from '#platform/errors';
import { JobsModule } from '../../apps/worker/src/worker.module.js';
import { CallerLinksProcessor } from '../../apps/worker/src/caller-links.processor.js';
import { startApi } from '../support/api.js';
import { setClock } from '../support/clock.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { startServices } from '../support/services.js';

describe('what is known of callers a year later', () => {
  let database: TestDatabase;
  let services: TestingModule;
  let noor: ContactActor;

  const at = (instant: string) => setClock(services, instant);
  const forget = () => services.get(CallerYears).forget('helpwanted');
  const years = async () => (await services.get(CallerYears).figures(noor)).years;
  const call = async (startedAt: string): Promise<string> => {
    const asked = { key: randomUUID(), channel: 'phone', startedAt } as const;
    return (await services.get(ContactCreation).create(noor, asked)).id;
  };
  const newCaller = async (startedAt: string, word?: string) =>
    services.get(CallerLinks).issue(noor, await call(startedAt), word);
  const again = async (
    callerId: string,
    startedAt: string,
    certainty: 'certain' | 'probable',
  ): Promise<void> => {
    await services.get(CallerLinks).link(noor, await call(startedAt), { callerId, certainty });
  };
  const links = async (): Promise<number> =>
    (await database.query('select 1 from contacts.caller_link')).length;

  beforeEach(async () => {
    database = await createTestDatabase();
    services = await startServices({ database });
    const [staff] = await database.query<{ id: string }>(
      `select id from identity.staff where login = 'noor@demo.test'`,
    );
    noor = { programme: 'helpwanted', staffId: staff?.id ?? '', role: 'counsellor' };
    at('2026-12-31T12:00:00Z');
  });

  afterEach(async () => {
    await services.close();
    await database.drop();
  });

  it('the links go when their contact is a year old, the contacts stay, and the people of the year stay counted', async () => {
    const one = (await newCaller('2026-01-10T12:00:00Z')).caller.id;
    await again(one, '2026-06-10T12:00:00Z', 'certain');
    await again(one, '2026-11-10T12:00:00Z', 'probable');
    const other = (await newCaller('2026-03-01T12:00:00Z')).caller.id;
    await again(other, '2026-03-02T12:00:00Z', 'probable');
    await again(other, '2026-03-03T12:00:00Z', 'probable');
    const counted = [{ year: 2026, atLeast: 2, atMost: 5 }];
    expect(await years()).toEqual(counted);
    const left = [
      ['2027-01-10T12:00:00Z', 6],
      ['2027-01-10T12:00:01Z', 5],
      ['2027-03-02T12:00:01Z', 3],
      ['2027-06-10T12:00:01Z', 1],
      ['2027-11-10T12:00:00Z', 1],
      ['2027-11-10T12:00:01Z', 0],
      ['2029-01-01T12:00:00Z', 0],
    ] as const;
    for (const [instant, count] of left) {
      at(instant);
      await forget();
      expect([instant, await links(), await years()]).toEqual([instant, count, counted]);
      await Promise.all([forget(), forget()]);
      expect([instant, await links(), await years()]).toEqual([instant, count, counted]);
    }
    expect(await database.query('select 1 from contacts.contact')).toHaveLength(6);
  });

  it('a year ends at midnight by the clock on the wall', async () => {
    const { caller } = await newCaller('2025-12-31T22:59:59Z');
    await again(caller.id, '2025-12-31T23:00:00Z', 'certain');
    expect((await years()).map(({ year, atLeast }) => [year, atLeast])).toEqual([
      [2026, 1],
      [2025, 1],
    ]);
  });

  it('a contact older than a year is linked with nobody', async () => {
    const { caller } = await newCaller('2026-12-01T12:00:00Z');
    await expect(again(caller.id, '2025-12-31T11:59:59Z', 'certain')).rejects.toThrow(Conflict);
    await expect(newCaller('2025-12-31T11:59:59Z')).rejects.toThrow(Conflict);
  });

  it('a caller without a link for a year is forgotten, and their code and word open nothing', async () => {
    const { code } = await newCaller('2026-12-01T12:00:00Z', 'anker-noord');
    at('2027-12-01T12:00:00Z');
    await forget();
    expect((await services.get(Callers).find(noor, code)).caller.contacts).toBe(1);
    at('2027-12-31T12:00:01Z');
    await forget();
    for (const given of [code, 'anker-noord'])
      await expect(services.get(Callers).find(noor, given)).rejects.toThrow(NotFound);
    expect(await database.query('select 1 from contacts.caller')).toEqual([]);
  });

  it('P4 forgetting in one programme leaves the other alone, and the job does it for each', async () => {
    await newCaller('2026-12-01T12:00:00Z');
    at('2028-01-01T12:00:00Z');
    await services.get(CallerYears).forget('stop_it_now');
    expect(await links()).toBe(1);
    const api = await startApi({ database, role: 'all' }, [JobsModule]);
    setClock(api.application, '2028-01-01T12:00:00Z');
    await api.application.get(CallerLinksProcessor, { strict: false }).handle();
    expect(await links()).toBe(0);
    await api.close();
  });
});
