import pg from 'pg';
import { startApi, type TestApi } from '../support/api.js';
import type { Console } from '../support/console.js';
import { draft, signedIn } from '../support/contacts.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { problemOf, sendForm } from '../support/form.js';
import { strangeSeatCode } from '../support/group-rows.js';
import { codeOf, openOwn, ownPageOf } from '../support/own-page.js';
import { act, addClinic, addSlots, book, inHours } from '../support/referrals.js';
import { said } from './same-answer.js';

/** The statements of each transaction that looked for a code, in this process. */
const looked: string[][] = [];

function listen(): () => void {
  const under = new WeakMap<object, string[]>();
  const query = Reflect.get(pg.Client.prototype, 'query') as (...given: unknown[]) => unknown;
  const counted = function (this: pg.Client, ...given: unknown[]): unknown {
    const [first] = given;
    const text = (typeof first === 'string' ? first : (first as { text?: string }).text) ?? '';
    if (text === 'BEGIN') under.set(this, []);
    const inside = under.get(this);
    inside?.push(text);
    if (text === 'COMMIT' && inside?.some((each) => each.includes('code_hash'))) looked.push(inside);
    if (text === 'COMMIT' || text === 'ROLLBACK') under.delete(this);
    return query.apply(this, given);
  };
  Reflect.set(pg.Client.prototype, 'query', counted);
  return () => void Reflect.set(pg.Client.prototype, 'query', query);
}

describe('guessing at the codes of clients', () => {
  let database: TestDatabase;
  let api: TestApi;
  let noor: Console;
  let slots: string[];
  let stop: () => void;

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi({ database });
    noor = await signedIn(api, 'noor');
    const { hostIds } = await addClinic(database);
    slots = await addSlots(database, hostIds[0] ?? '', [24, 25, 26, 27].map(inHours));
    stop = listen();
  });

  afterAll(async () => {
    stop();
    await api.close();
    await database.drop();
  });

  /** An appointment with a code, and what becomes of it. */
  async function codeThat(place: number, change?: string): Promise<string> {
    const appointment = await book(noor, (await draft(noor)).id, slots[place] ?? '');
    const code = await codeOf(noor, appointment.id);
    if (change === undefined) return code;
    if (change.includes('changed_at')) await act(noor, appointment, ['cancel']);
    await database.query(`update referrals.appointment set ${change} where id = $1`, [appointment.id]);
    return code;
  }

  it('A1 what is unknown, ended, cancelled long ago, replaced or no code gets the very same answer, after the very same work in every programme', async () => {
    const replaced = await codeThat(0);
    const [row] = await database.query<{ id: string }>(
      'select id from referrals.appointment where code_hash is not null',
    );
    await codeOf(noor, row?.id ?? '');
    const paths = {
      unknown: strangeSeatCode,
      ended: await codeThat(
        1,
        `during = tstzrange(now() - interval '51 hours', now() - interval '50 hours')`,
      ),
      cancelled: await codeThat(2, `changed_at = now() - interval '15 days'`),
      replaced,
      mistyped: '7Q4M-2K9X-TZA',
      words: 'kiezel winter sokken brug lantaarn',
      long: 'A'.repeat(200),
    };
    const heard: [string, string, string[][]][] = [];
    for (const [name, typed] of Object.entries(paths)) {
      looked.length = 0;
      const answer = await openOwn(api, typed);
      expect([name, problemOf(answer)]).toEqual([name, 'unknown']);
      heard.push([name, said(answer, typed), [...looked]]);
    }
    const [[, page, statements] = []] = heard;
    // One transaction for each programme: its pass, an appointment and a seat.
    expect(statements?.map((each) => each.length)).toEqual([5, 5]);
    for (const [name, ...rest] of heard) expect([name, ...rest]).toEqual([name, page, statements]);
    const known = await codeThat(3);
    looked.length = 0;
    expect(ownPageOf(await openOwn(api, known)).state).toBe('appointment');
    expect(looked.slice(0, 2)).toEqual(statements);
  });

  it('A2 counts guesses of this host apart from those of any programme', async () => {
    await Promise.all(Array.from({ length: 40 }, () => openOwn(api, strangeSeatCode)));
    expect(problemOf(await openOwn(api, strangeSeatCode))).toBe('work');
    const elsewhere = await sendForm(api, '/code', { code: 'kiezel winter sokken brug lantaarn' });
    expect(problemOf(elsewhere)).toBe('unknown');
  });
});
