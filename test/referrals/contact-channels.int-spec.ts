import type { TestingModule } from '@nestjs/testing';
import pg from 'pg';
import type { ChannelNote, PutChannel } from '#contract/referrals';
import { ChannelPurge, ContactChannels, Rebooking, type ReferralActor } from '#referrals';
import { Database } from '#platform/database';
import { OpenError } from '#platform/crypto';
import { canariesIn } from '../support/canary.js';
import { setClock } from '../support/clock.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { dumpDatabase, dumpRedis } from '../support/dump.js';
import { actorOf, addAppointmentIn } from '../support/groups.js';
import { addSlots } from '../support/referrals.js';
import { outcomesOf } from '../support/settled.js';
import { startServices } from '../support/services.js';
import { waitFor } from '../support/wait.js';

const number = '0880009173';
const address = 'lezer-kanarie@example.org';
const byPhone: PutChannel = { kind: 'phone', value: number, language: 'nl', mayLeaveVoicemail: true };
const byMail: PutChannel = { kind: 'email', value: address, language: 'en' };

describe('a number or an address for an appointment', () => {
  let database: TestDatabase;
  let processes: readonly [TestingModule, TestingModule];
  let noor: ReferralActor;
  let kim: ReferralActor;

  beforeAll(async () => {
    database = await createTestDatabase();
    processes = [await startServices({ database }), await startServices({ database })];
    noor = await actorOf(database, 'noor');
    kim = await actorOf(database, 'kim', 'stop_it_now');
  });

  const clock = (instant: string) => processes.forEach((process) => setClock(process, instant));

  beforeEach(() => clock('2026-11-28T12:00:00Z'));

  afterAll(async () => {
    for (const process of processes) await process.close();
    await database.drop();
  });

  const channels = (index = 0) => processes[index % 2 === 0 ? 0 : 1].get(ContactChannels);
  const booked = (startsAt = '2026-12-01T10:00:00Z', programme = 'helpwanted') =>
    addAppointmentIn(database, 'booked', { startsAt, programme });
  const given = async (asked: PutChannel, startsAt?: string): Promise<{ id: string; note: ChannelNote }> => {
    const { id } = await booked(startsAt);
    return { id, note: await channels().put(noor, id, asked) };
  };
  const reveal = async (id: string, actor = noor) => (await channels(1).reveal(actor, id)).value;
  const purge = () => processes[0].get(ChannelPurge).purge('helpwanted');
  /** Rows and keys of an appointment, as Postgres has them. */
  const stored = async (id: string): Promise<[rows: number, keys: number]> => {
    const count = async (table: string) =>
      (await database.query(`select from referrals.${table} where appointment_id = $1`, [id])).length;
    return [await count('contact_channel'), await count('contact_channel_key')];
  };
  const gone = async (id: string) => {
    expect(await stored(id)).toEqual([0, 0]);
    expect(await channels().known(noor, id)).toEqual({});
  };

  it('is kept until it is taken back, and the second takes the place of the first', async () => {
    const { id, note } = await given({
      ...byPhone,
      value: '088 000 91 73',
      quietFrom: '21:00',
      quietTo: '09:00',
    });
    expect(note).toEqual({
      kind: 'phone',
      language: 'nl',
      mayLeaveVoicemail: true,
      quietFrom: '21:00',
      quietTo: '09:00',
      purgeAt: '2026-12-03T11:00:00.000Z',
    });
    expect(await channels(1).known(noor, id)).toEqual({ channel: note });
    expect(await reveal(id)).toBe(number);
    const next = await channels(1).put(noor, id, byMail);
    expect(next).toEqual({ kind: 'email', language: 'en', mayLeaveVoicemail: false, purgeAt: note.purgeAt });
    expect(await reveal(id)).toBe(address);
    await channels().remove(noor, id);
    await channels().remove(noor, id);
    await gone(id);
  });

  it('P2 is in no dump of Postgres or Redis in any form, and its length says nothing', async () => {
    const [{ id }, other] = [await given(byPhone), await given(byMail)];
    const dump = `${await dumpDatabase(database)}${await dumpRedis()}`;
    expect(canariesIn(dump, [number, address])).toEqual([]);
    // It would be found: this is there.
    expect(dump).toContain(id);
    const lengths = await database.query<{ length: number }>(
      'select distinct octet_length(value) as length from referrals.contact_channel where appointment_id = any ($1)',
      [[id, other.id]],
    );
    expect(lengths).toHaveLength(1);
  });

  it.each([
    ['the value of another', `update :value set value = (select value from :value where :other) where :own`],
    [
      'value and key of another',
      `update :value set value = (select value from :value where :other) where :own;
       update :key set wrapped = (select wrapped from :key where :other) where :own`,
    ],
    [
      'value and key of another programme',
      `update :value set value = (select value from :value where :foreign) where :own;
       update :key set wrapped = (select wrapped from :key where :foreign) where :own`,
    ],
    ['one bit turned', `update :value set value = set_bit(value, 400, 1 - get_bit(value, 400)) where :own`],
    ['the key of another', `update :key set wrapped = (select wrapped from :key where :other) where :own`],
    ['a version nobody knows', `update :value set value = set_byte(value, 0, 2) where :own`],
  ])('P3 does not open with %s, and no other is touched by it', async (_, sql) => {
    const [own, other] = [await given(byPhone), await given(byMail)];
    const foreign = await booked(undefined, 'stop_it_now');
    await channels().put(kim, foreign.id, byMail);
    const ids = { own: own.id, other: other.id, foreign: foreign.id };
    await database.query(
      sql
        .replaceAll(':value', 'referrals.contact_channel')
        .replaceAll(':key', 'referrals.contact_channel_key')
        .replaceAll(
          /:(own|other|foreign)/g,
          (__, name: keyof typeof ids) => `appointment_id = '${ids[name]}'`,
        ),
    );
    await expect(reveal(own.id)).rejects.toThrow(OpenError);
    expect([await reveal(other.id), await reveal(foreign.id, kim)]).toEqual([address, address]);
  });

  it('is destroyed with the commit that cancels the appointment, and with one that lets it expire', async () => {
    const [{ id }, expired] = [await given(byPhone), await given(byMail)];
    await processes[1].get(Rebooking).cancel(noor, id, { revision: 1 });
    await gone(id);
    await database.query(`update referrals.appointment set state = 'expired' where id = $1`, [expired.id]);
    await gone(expired.id);
    expect(outcomesOf(await Promise.allSettled([channels().put(noor, id, byPhone)]))).toEqual({
      conflict: 1,
    });
  });

  it('is given or the appointment is cancelled, whichever comes first: nothing stays of what was given up', async () => {
    for (let time = 0; time < 12; time += 1) {
      const { id } = await booked();
      await Promise.allSettled([
        channels(time).put(noor, id, byPhone),
        processes[1].get(Rebooking).cancel(noor, id, { revision: 1 }),
        channels(time + 1).put(noor, id, byMail),
      ]);
      await gone(id);
    }
  });

  it.each([
    ['October, when the clock goes back', '2026-10-24T10:00:00Z', '2026-10-26T11:00:00.000Z'],
    ['March, when it goes forward', '2027-03-27T10:00:00Z', '2027-03-29T11:00:00.000Z'],
  ])('P5 is destroyed 48 hours after the end, no more and no less, in %s', async (_, startsAt, purgeAt) => {
    clock('2026-10-01T12:00:00Z');
    const { id, note } = await given(byPhone, startsAt);
    expect(note.purgeAt).toBe(purgeAt);
    clock(new Date(Date.parse(purgeAt) - 1).toISOString());
    await purge();
    expect(await reveal(id)).toBe(number);
    clock(purgeAt);
    await expect(reveal(id)).rejects.toMatchObject({ code: 'not_found' });
    expect(await stored(id)).toEqual([1, 1]);
    expect(await purge()).toBe(1);
    await gone(id);
  });

  it('P5 goes with the appointment to another day, so that it is there when it is needed and not after', async () => {
    const { id, note } = await given(byPhone, '2026-12-01T10:00:00Z');
    const [host] = await database.query<{ id: string }>(
      'select host_id as id from referrals.appointment where id = $1',
      [id],
    );
    const [slotId = ''] = await addSlots(database, host?.id ?? '', ['2026-12-20T10:00:00Z']);
    await processes[1].get(Rebooking).move(noor, id, { revision: 1, slotId });
    clock(note.purgeAt);
    await purge();
    expect((await channels().known(noor, id)).channel?.purgeAt).toBe('2026-12-22T10:50:00.000Z');
    expect(await reveal(id)).toBe(number);
    clock('2026-12-22T10:50:00Z');
    await purge();
    await gone(id);
  });

  it('P6 a job that is killed in the midst leaves nothing readable, and the next one finishes', async () => {
    const { id, note } = await given(byPhone);
    clock(note.purgeAt);
    const blocking = new pg.Client({ connectionString: database.ownerUrl });
    await blocking.connect();
    await blocking.query('begin; lock table referrals.contact_channel_key in exclusive mode');
    const killed = Promise.allSettled([purge()]);
    const waiting = `select pid from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and query like 'delete from referrals.contact_channel_key%'`;
    await waitFor('the job to stand still', async () => (await database.query(waiting)).length === 1);
    await database.query(`select pg_terminate_backend(pid) from (${waiting}) w`);
    expect((await killed)[0]?.status).toBe('rejected');
    await blocking.end();
    await expect(reveal(id)).rejects.toMatchObject({ code: 'not_found' });
    const seen = await processes[0]
      .get(Database)
      .transaction({ kind: 'system', programme: 'helpwanted' }, (transaction) =>
        channels().addressOf(transaction, 'helpwanted', id),
      );
    expect(seen).toBeUndefined();
    await purge();
    await gone(id);
  });

  it('P4 of one programme is nothing in the other', async () => {
    const { id } = await given(byPhone);
    const heard = await Promise.allSettled([
      channels().known(kim, id),
      channels().reveal(kim, id),
      channels().put(kim, id, byMail),
      channels().remove(kim, id),
    ]);
    expect(outcomesOf(heard)).toEqual({ not_found: 4 });
    expect(await reveal(id)).toBe(number);
  });
});
