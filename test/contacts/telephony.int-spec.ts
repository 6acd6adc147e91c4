import { randomUUID } from 'node:crypto';
import type { PhoneView } from '#contract';
import { startApi, type TestApi } from '../support/api.js';
import { canariesIn } from '../support/canary.js';
import { signedIn } from '../support/contacts.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { dumpDatabase } from '../support/dump.js';
import { call } from '../support/http.js';
import { startProcess } from '../support/process.js';
import { signedHeaders, tell } from '../support/telephony.js';

const missed = (id: string = randomUUID()) => ({ id, event: 'missed' });
const forbidden = [403, { error: { code: 'forbidden' } }];

describe('a telephone system', () => {
  let database: TestDatabase;
  let api: TestApi;

  beforeEach(async () => {
    database = await createTestDatabase();
    api = await startApi({ database });
  });

  afterEach(async () => {
    await api.close();
    await database.drop();
  });

  const counted = async (): Promise<number> =>
    (await database.query('select 1 from contacts.missed_call')).length;

  it('tells of missed calls, which count, and of others, which are known and no more', async () => {
    expect((await tell(api, missed())).body).toEqual({ counted: true });
    for (const event of ['ringing', 'answered', 'ended']) {
      const { status, body } = await tell(api, { id: randomUUID(), event });
      expect([event, status, body]).toEqual([event, 200, { counted: false }]);
    }
    const noor = await signedIn(api, 'noor');
    expect((await noor.must<PhoneView>('GET', '/api/phone')).missed).toEqual({ today: 1, week: 1, told: 1 });
    const kim = await signedIn(api, 'kim');
    expect((await kim.must<PhoneView>('GET', '/api/phone')).missed).toEqual({ today: 0, week: 0, told: 0 });
  });

  it('tells an event once: the same again is refused, also twenty times at once, and only in its programme', async () => {
    const event = missed('call-7');
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => tell(api, event)));
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual([200, ...Array<number>(19).fill(409)]);
    expect(await counted()).toBe(1);
    expect((await tell(api, event, { programme: 'stop_it_now' })).status).toBe(200);
    expect((await tell(api, { ...event, event: 'ended' })).status).toBe(409);
  });

  it('is not heard without its own signature, and nothing changes', async () => {
    const text = JSON.stringify(missed());
    const now = Math.floor(Date.now() / 1000);
    const before = await dumpDatabase(database);
    const wrong: readonly Readonly<Record<string, string>>[] = [
      { 'x-hulplijn-signature': '' },
      { 'x-hulplijn-timestamp': '' },
      { 'x-hulplijn-signature': `sha256=${'0'.repeat(64)}` },
      signedHeaders('stop_it_now', text),
      signedHeaders('helpwanted', `${text} `),
      signedHeaders('helpwanted', text, now - 301),
      signedHeaders('helpwanted', text, now + 330),
      { ...signedHeaders('helpwanted', text, now), 'x-hulplijn-timestamp': String(now - 1) },
      { 'content-type': 'text/plain' },
      { 'content-type': 'application/x-www-form-urlencoded' },
    ];
    for (const headers of wrong) {
      const { status, body } = await tell(api, text, { headers });
      expect([headers, status, body]).toEqual([headers, ...forbidden]);
    }
    const session = await signedIn(api, 'noor');
    const { status } = await tell(api, text, {
      headers: { 'x-hulplijn-signature': '', cookie: session.cookie, 'x-csrf-token': session.csrfToken },
    });
    expect(status).toBe(403);
    const elsewhere = await call({
      port: api.port,
      to: api.origins.console,
      method: 'POST',
      path: '/api/telephony/events',
      body: text,
      headers: signedHeaders('helpwanted', text),
    });
    expect(elsewhere.status).toBe(404);
    expect(await counted()).toBe(0);
    expect((await dumpDatabase(database)).replace(/.*(session|staff|audit)[\s\S]*/, '')).toBe(
      before.replace(/.*(session|staff|audit)[\s\S]*/, ''),
    );
  });

  it.each([
    ['an event there is not', { id: 'a', event: 'hung_up' }, 'event'],
    ['no id', { event: 'missed' }, 'id'],
    ['an id that is an object', { id: { a: 1 }, event: 'missed' }, 'id'],
    ['an id that is too long', { id: 'x'.repeat(201), event: 'missed' }, 'id'],
    ['an id with a NUL', { id: 'a\u0000b', event: 'missed' }, 'id'],
    ['an id with half a pair', '{"id":"\\ud800","event":"missed"}', 'id'],
    ['a body that is a list', [missed()], 'id'],
    ['a body that is too deep', `{"id":"a","event":"missed","x":${'['.repeat(20)}${']'.repeat(20)}}`, 'x'],
  ])('is told by name what is wrong: %s', async (_, body, field) => {
    const { status, body: answer } = await tell(api, body);
    expect([status, answer]).toEqual([400, { error: { code: 'invalid', field } }]);
    expect(await counted()).toBe(0);
  });

  it.each([
    ['no JSON', '{"id":', 400],
    ['a body above the limit', JSON.stringify({ ...missed(), x: 'x'.repeat(40_000) }), 413],
  ])('is refused with %s', async (_, body, status) => {
    expect((await tell(api, body)).status).toBe(status);
    expect(await counted()).toBe(0);
  });

  it('P1 leaves no number: not in the database, the log or an answer, wherever it stood in the event', async () => {
    const process = await startProcess('api', { database, env: { NODE_ENV: 'development' } });
    const numbers = ['+31612345678', '0612345678', '31612345678'];
    const answers = [];
    for (const number of numbers) {
      const event = {
        id: `call-${number}@pbx.example.org`,
        event: 'missed',
        number,
        from: { number, uri: `sip:${number}@example.org` },
        [number]: true,
      };
      answers.push(await tell(process, event), await tell(process, event));
      answers.push(await tell(process, { ...event, event: number }));
      answers.push(await tell(process, event, { headers: { 'x-hulplijn-signature': number } }));
    }
    expect(answers.map(({ status }) => status)).toEqual(numbers.flatMap(() => [200, 409, 400, 403]));
    const said = answers.map(({ text, headers }) => text + JSON.stringify(headers)).join('\n');
    const kept = [await dumpDatabase(database), process.output(), said].join('\n');
    expect(canariesIn(kept, [...numbers, 'pbx.example.org'])).toEqual([]);
    expect(await counted()).toBe(3);
    await process.stop();
  }, 60_000);
});
