import { randomUUID } from 'node:crypto';
import type { TestingModule } from '@nestjs/testing';
import type { AddedTargets, NoticeView } from '#contract/takedown';
import { NoticeActs, NoticeReopening, NoticeWriting, type TakedownActor } from '#takedown';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { outcomesOf } from '../support/settled.js';
import { startServices } from '../support/services.js';
import {
  act,
  addProvider,
  approvedNotice,
  someAddress,
  step,
  takedownActor,
  wholeDraft,
  wholeWords,
} from '../support/takedown.js';

describe('notices that many work on at once', () => {
  let database: TestDatabase;
  let processes: readonly [TestingModule, TestingModule];
  let noor: TakedownActor;
  let tara: TakedownActor;
  let tom: TakedownActor;

  beforeAll(async () => {
    database = await createTestDatabase();
    processes = [await startServices({ database }), await startServices({ database })];
    noor = await takedownActor(database, 'noor');
    tara = await takedownActor(database, 'tara');
    tom = await takedownActor(database, 'tom');
  });

  afterAll(async () => {
    for (const process of processes) await process.close();
    await database.drop();
  });

  const either = (index: number): TestingModule => processes[index % 2 === 0 ? 0 : 1];
  const create = (providerId: string, index = 0, key: string = randomUUID()) =>
    either(index).get(NoticeWriting).create(noor, { key, providerId });
  const draft = () => wholeDraft({ database, process: processes[0] });
  const eventsOf = (noticeId: string) =>
    database.query('select from takedown.notice_event where notice_id = $1', [noticeId]);

  it('are numbered from one and without holes, 20 begun at once and some of them undone', async () => {
    const { providerId } = await addProvider(database);
    const begun = await Promise.allSettled(
      Array.from({ length: 30 }, (_, index) => create(index % 3 === 0 ? randomUUID() : providerId, index)),
    );
    expect(outcomesOf(begun)).toEqual({ done: 20, invalid: 10 });
    const rows = await database.query<{ number: number }>(
      `select number from takedown.notice
       where programme_id = (select id from programmes.programme where code = 'helpwanted') order by number`,
    );
    expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => index + 1));
    expect(rows.length).toBeGreaterThanOrEqual(20);
  });

  it('are one for one key, however many ask at once, and leave no hole either', async () => {
    const { providerId } = await addProvider(database);
    const key = randomUUID();
    const made = await Promise.all(Array.from({ length: 10 }, (_, index) => create(providerId, index, key)));
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    const next = await create(providerId);
    const numberOf = ({ reference }: NoticeView) => Number(reference.slice(3));
    expect(numberOf(next)).toBe(numberOf(made[0] as NoticeView) + 1);
  });

  it('are saved by one of two who read the same, and the other hears of it', async () => {
    const { id, revision } = await draft();
    const saved = await Promise.allSettled(
      Array.from({ length: 10 }, (_, index) =>
        either(index)
          .get(NoticeWriting)
          .save(noor, id, { ...wholeWords, explanation: `${wholeWords.explanation} ${index}`, revision }),
      ),
    );
    expect(outcomesOf(saved)).toEqual({ done: 1, conflict: 9 });
  });

  it('are approved or sent back by one of two who look at once, and the other hears of it', async () => {
    const submitted = await act(processes[0], noor, { notice: await draft(), act: 'submit' });
    const both = await Promise.allSettled([
      act(processes[0], tara, { notice: submitted, act: 'approve' }),
      act(processes[1], tom, { notice: submitted, act: 'return', note: 'Welk account?' }),
      act(processes[1], tom, { notice: submitted, act: 'approve' }),
    ]);
    expect(outcomesOf(both)).toEqual({ done: 1, conflict: 2 });
    expect(await eventsOf(submitted.id)).toHaveLength(2);
  });

  it('are approved as they were read: what was sent back, changed and submitted meanwhile is read again first', async () => {
    const read = await act(processes[0], noor, { notice: await draft(), act: 'submit' });
    const back = await act(processes[1], tom, { notice: read, act: 'return', note: 'Welk account?' });
    const words = { ...wholeWords, basis: 'sextortion' as const, revision: back.revision };
    const saved = await processes[0].get(NoticeWriting).save(noor, read.id, words);
    const again = await act(processes[0], noor, { notice: saved, act: 'submit' });
    const stale = act(processes[0], tara, { notice: read, act: 'approve' });
    await expect(stale).rejects.toMatchObject({ code: 'conflict' });
    expect(await act(processes[0], tara, { notice: again, act: 'approve' })).toMatchObject({
      ...{ state: 'approved', basis: 'sextortion' },
    });
  });

  it('are withdrawn or sent, and never both', async () => {
    const { id, revision } = await approvedNotice({ database, process: processes[0] });
    const both = await Promise.allSettled([
      step(processes[0], id, 'dispatch'),
      processes[1].get(NoticeActs).do(tara, id, { revision, act: 'withdraw' }),
    ]);
    expect(outcomesOf(both)).toEqual({ done: 1, conflict: 1 });
  });

  it('B6 hold one open request about an address that was given 1,000 times, 20 at once, and none of it leaves without a person', async () => {
    const { providerId } = await addProvider(database);
    const address = someAddress();
    const drafts = await Promise.all(Array.from({ length: 20 }, (_, index) => create(providerId, index)));
    const give = async ({ id, revision }: NoticeView, index: number): Promise<AddedTargets> => {
      const forms = [address, `${address}/`, `${address}?utm_source=bot`, `${address}#${index}`];
      const targets = forms.map((url) => ({ url, kind: 'post' as const }));
      let added = await either(index).get(NoticeWriting).addTargets(noor, id, { revision, targets });
      for (let more = 4; more < 50; more += 1)
        added = await either(index + more)
          .get(NoticeWriting)
          .addTargets(noor, id, {
            revision: added.notice.revision,
            targets: [{ url: `${address}?igsh=${more}`, kind: 'post' }],
          });
      return added;
    };
    const given = await Promise.all(drafts.map(give));
    const [target, ...others] = await database.query<{ notice_id: string; state: string }>(
      'select notice_id, state from takedown.target where provider_id = $1',
      [providerId],
    );
    expect([target?.state, others]).toEqual(['open', []]);
    const holder = drafts.find(({ id }) => id === target?.notice_id);
    const number = Number(holder?.reference.slice(3));
    expect(given.map(({ duplicates }) => duplicates)).toEqual(
      given.map(() => [{ index: 0, notice: number }]),
    );
    for (const table of ['notice_event', 'attempt'])
      expect(
        await database.query(
          `select from takedown.${table} where notice_id in (select id from takedown.notice where provider_id = $1)`,
          [providerId],
        ),
      ).toEqual([]);
    expect(
      await database.query(
        `select from platform.outbox where name = 'TakedownApproved' and ids->>'noticeId' = $1`,
        [target?.notice_id],
      ),
    ).toEqual([]);
  });

  it('B6 hold one open request also where the code forgets to look: Postgres keeps it', async () => {
    const { providerId } = await addProvider(database);
    const { id } = await wholeDraft({ database, process: processes[0], providerId });
    await expect(
      database.query(
        `insert into takedown.target (id, programme_id, notice_id, provider_id, position, kind, url, url_hash, state, state_at)
         select gen_random_uuid(), programme_id, notice_id, provider_id, 2, kind, url, url_hash, state, state_at
         from takedown.target where notice_id = $1`,
        [id],
      ),
    ).rejects.toMatchObject({ constraint: 'target_open_once' });
  });

  it('begin anew once for an address that is there again, however many see it', async () => {
    const { id, addresses } = await approvedNotice({ database, process: processes[0] });
    await step(processes[0], id, 'dispatch', 'succeed');
    const targetId = addresses[0]?.id ?? '';
    await database.query(`update takedown.target set state = 'verified_gone' where id = $1`, [targetId]);
    const again = await Promise.allSettled(
      Array.from({ length: 8 }, (_, index) =>
        either(index).get(NoticeReopening).reopen(noor, targetId, { key: randomUUID() }),
      ),
    );
    expect(outcomesOf(again)).toEqual({ done: 1, conflict: 7 });
  });
});
