import { Database } from '#platform/database';
import { Attempts } from '#takedown';
import { SendingStory } from '../support/takedown-sending.js';
import { waitFor } from '../support/wait.js';

const system = { kind: 'system', programme: 'helpwanted' } as const;
/** A Tuesday; ten o'clock on the wall. */
const morning = '2026-12-08T09:00:00Z';

describe('an approved notice', () => {
  let story: SendingStory;

  beforeEach(async () => {
    story = await SendingStory.begin();
    story.setTime(morning);
  });

  afterEach(() => story.end());

  const attempts = () => story.api.application.get(Attempts, { strict: false });
  const database = () => story.api.application.get(Database, { strict: false });

  it('is sent with its words and its address, under the id that was stored before, and its targets are notified', async () => {
    await story.approved(await story.provider(), 1);
    await story.send();
    await story.until({ sent: 1 });
    const [mail] = story.smtp.sent;
    expect(mail?.to).toEqual(['meldingen@videobaan.test']);
    expect(mail?.raw).toContain('https://videobaan.test/p/0');
    const [target] = await story.database.query('select state from takedown.target');
    expect(target).toEqual({ state: 'notified' });
    const events = await story.database.query<{ act: string; to_state: string }>(
      'select act, to_state from takedown.notice_event order by at, act',
    );
    expect(events).toEqual([
      { act: 'dispatch', to_state: 'dispatching' },
      { act: 'succeed', to_state: 'sent' },
    ]);
    expect(await story.attempts()).toEqual({ sent: 1 });
  });

  it('goes to a person when its provider has a form, and nothing leaves', async () => {
    await story.approved(
      await story.provider({ kind: 'assisted_form', address: 'https://videobaan.test/form' }),
      1,
    );
    await story.send();
    expect(await story.notices()).toEqual({ awaiting_handoff: 1 });
    expect(await story.attempts()).toEqual({});
    expect(story.smtp.sent).toEqual([]);
  });

  it('R7 is sent once though its job comes twenty times at once, and again when it was sent', async () => {
    await story.approved(await story.provider(), 1);
    await Promise.all(Array.from({ length: 20 }, () => story.send()));
    await story.until({ sent: 1 });
    await story.send();
    await story.sweep();
    expect(story.messageIds).toHaveLength(1);
    expect(await story.attempts()).toEqual({ sent: 1 });
  });

  it('R7 has no second attempt under the number of the first, nor a second one on its way', async () => {
    await story.approved(await story.provider(), 1);
    await story.send();
    await story.until({ sent: 1 });
    const again = (number: number, state: string) =>
      story.database.query(
        `insert into takedown.attempt (id, programme_id, notice_id, provider_id, profile_id, number, channel, state,
           state_at, due_at, started_at)
         select gen_random_uuid(), programme_id, notice_id, provider_id, profile_id, $1, channel, $2, now(), now(), now()
         from takedown.attempt limit 1`,
        [number, state],
      );
    await expect(again(1, 'failed')).rejects.toMatchObject({ constraint: 'attempt_once' });
    await again(2, 'unknown');
    await expect(again(3, 'waiting')).rejects.toMatchObject({ constraint: 'attempt_one_at_a_time' });
  });

  it('is not sent once it was withdrawn, and nothing of it waits', async () => {
    await story.approved(await story.provider({ sending_days: [7] }), 1);
    await story.send();
    expect(await story.attempts()).toEqual({ waiting: 1 });
    await story.database.query(`update takedown.notice set state = 'withdrawn'`);
    await story.sweep();
    story.setTime('2026-12-13T12:00:00Z');
    await story.send();
    expect([await story.notices(), await story.attempts()]).toEqual([{ withdrawn: 1 }, { failed: 1 }]);
    expect(story.smtp.sent).toEqual([]);
  });

  it('R7 that was being sent by a lost process is never sent again by itself, and follows what a person settles', async () => {
    const provider = await story.provider();
    const [id = ''] = await story.approved(provider, 1);
    story.smtp.temper = 'put_off';
    await story.send();
    expect(await story.outcomeOf(id)).toEqual({ attempt: 'waiting', notice: 'dispatching' });
    story.smtp.temper = 'take';
    await story.database.query(`update takedown.attempt set state = 'sending', state_at = $1`, [morning]);
    story.setTime('2026-12-08T09:10:00Z');
    await story.sweep();
    expect([await story.notices(), await story.attempts()]).toEqual([
      { dispatch_unknown: 1 },
      { unknown: 1 },
    ]);
    story.setTime('2026-12-09T09:10:00Z');
    await story.sweep();
    await story.send();
    expect(story.smtp.sent).toEqual([]);
    const [staff] = await story.database.query<{ id: string }>('select id from identity.staff limit 1');
    await database().transaction(system, (transaction) =>
      attempts().settle(transaction, { noticeId: id, act: 'settle_failed', staffId: staff?.id ?? '' }),
    );
    expect(await story.attempts()).toEqual({ failed: 1 });
    // What a person does who wants it sent again: it is another message.
    await story.database.query(`update takedown.notice set state = 'approved'`);
    await story.send();
    await story.until({ sent: 1 });
    const numbers = await story.database.query('select number, state from takedown.attempt order by 1');
    expect(numbers).toEqual([
      { number: 1, state: 'failed' },
      { number: 2, state: 'sent' },
    ]);
  });

  it('R7 of which the server says late that it has it is known again, unless a person has settled it', async () => {
    let answer = (): void => undefined;
    const gate = new Promise<void>((resolve) => (answer = resolve));
    story.smtp.onTaken = () => gate;
    const [settled = ''] = await story.approved(await story.provider(), 2);
    await story.send();
    await waitFor('the server to have both', () => story.smtp.sent.length === 2);
    story.setTime('2026-12-08T09:10:00Z');
    await story.sweep();
    expect(await story.notices()).toEqual({ dispatch_unknown: 2 });
    const [staff] = await story.database.query<{ id: string }>('select id from identity.staff limit 1');
    await database().transaction(system, async (transaction) => {
      await attempts().settle(transaction, {
        noticeId: settled,
        act: 'settle_failed',
        staffId: staff?.id ?? '',
      });
      await transaction.query(`update takedown.notice set state = 'dispatch_failed' where id = $1`, [
        settled,
      ]);
    });
    answer();
    await story.until({ sent: 1, dispatch_failed: 1 });
    expect([await story.attempts(), story.smtp.sent.length]).toEqual([{ sent: 1, failed: 1 }, 2]);
  });

  it('that bounces has failed, is open again, and a second bounce of it changes nothing', async () => {
    const [id = ''] = await story.approved(await story.provider(), 1);
    await story.send();
    await story.until({ sent: 1 });
    const [row] = await story.database.query<{ token_hash: Buffer }>(
      'select token_hash from takedown.attempt',
    );
    const bounce = () =>
      database().transaction(system, (transaction) =>
        attempts().bounced(transaction, row?.token_hash ?? Buffer.alloc(0)),
      );
    expect([await bounce(), await bounce()]).toEqual([id, undefined]);
    expect([await story.notices(), await story.attempts()]).toEqual([{ dispatch_failed: 1 }, { failed: 1 }]);
    const [notice] = await story.database.query(
      'select n.sent_at, t.state from takedown.notice n join takedown.target t on t.notice_id = n.id',
    );
    expect(notice).toEqual({ sent_at: null, state: 'open' });
  });

  it('for an interface that nobody speaks yet has failed at once, where a person sees it', async () => {
    await story.approved(await story.provider({ kind: 'http_api', address: null }), 1);
    await story.send();
    await story.until({ dispatch_failed: 1 });
    expect(story.smtp.sent).toEqual([]);
  });

  it('whose key was destroyed has failed, and the others are sent', async () => {
    const ids = await story.approved(await story.provider(), 3);
    await story.database.query('delete from takedown.notice_key where notice_id = $1', [ids[1]]);
    await story.send();
    await story.until({ sent: 2, dispatch_failed: 1 });
  });
});
