import { randomUUID } from 'node:crypto';
import type { ContactVersion, ContactView } from '#contract';
import { startApi, type TestApi } from '../support/api.js';
import { canariesIn } from '../support/canary.js';
import type { Console } from '../support/console.js';
import { closed, draft, promoteSam, signedIn, wholeAnswers } from '../support/contacts.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { dumpDatabase } from '../support/dump.js';

describe('a contact', () => {
  let database: TestDatabase;
  let apis: readonly [TestApi, TestApi];
  let noor: Console;
  let sam: Console;

  beforeAll(async () => {
    database = await createTestDatabase();
    await promoteSam(database);
    const first = await startApi({ database });
    apis = [first, await startApi({ database, originPort: first.port })];
    noor = await signedIn(first, 'noor');
    sam = await signedIn(first, 'sam');
  });

  afterAll(async () => {
    await Promise.all(apis.map((api) => api.close()));
    await database.drop();
  });

  it('R5 that is created twenty times at two processes with one key is one contact', async () => {
    const [first, second] = apis;
    const elsewhere = await signedIn({ ...second, origins: first.origins }, 'noor');
    const key = randomUUID();
    const made = await Promise.all(
      Array.from({ length: 20 }, (_, index) => draft(index % 2 ? noor : elsewhere, { key })),
    );
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    expect(await database.query('select id from contacts.contact where create_key = $1', [key])).toHaveLength(
      1,
    );
    const { status, body } = await sam.ask('POST', '/api/contacts', { key, channel: 'phone' });
    expect([status, body]).toEqual([409, { error: { code: 'conflict' } }]);
  });

  it('is a draft from its first second, saved as it grows, and closed once everything needed is there', async () => {
    const { id, ...first } = await draft(noor);
    expect(first).toMatchObject({ state: 'draft', revision: 1, missing: ['kind'], formVersion: '2016.1' });
    const saved = await noor.must<ContactView>('PUT', `/api/contacts/${id}`, {
      revision: 1,
      kind: 'counselling',
      answers: { primary_topic: 'grooming', notes: 'Rustig gesprek.' },
    });
    expect(saved.missing).toEqual(['reporter_role', 'victim_age_band', 'referred_to']);
    const early = await noor.ask('POST', `/api/contacts/${id}/close`, { revision: 2 });
    expect([early.status, early.body]).toEqual([400, { error: { code: 'invalid', field: 'reporter_role' } }]);
    const whole = { revision: 2, answers: wholeAnswers, durationSeconds: 754 };
    const end = await noor.must<ContactView>('POST', `/api/contacts/${id}/close`, whole);
    expect(end).toMatchObject({
      state: 'closed',
      version: 1,
      durationSeconds: 754,
      missing: [],
      answers: { ...wholeAnswers, notes: 'Rustig gesprek.' },
      may: { save: false, correct: true },
    });
    const again = { ...whole, revision: 3 };
    expect((await noor.ask('POST', `/api/contacts/${id}/close`, again)).status).toBe(409);
    expect((await noor.ask('PUT', `/api/contacts/${id}`, again)).status).toBe(409);
  });

  it('that is no request for help is closed with its kind alone', async () => {
    const { id } = await draft(noor);
    const view = await noor.must<ContactView>('POST', `/api/contacts/${id}/close`, {
      revision: 1,
      kind: 'hang_up',
    });
    expect(view).toMatchObject({ state: 'closed', kind: 'hang_up', missing: [] });
  });

  it('loses an answer that is taken back, and one to a question that is no longer asked', async () => {
    const { id } = await draft(noor, { kind: 'counselling' });
    const answers = { ...wholeAnswers, advice: ['block'], summary: 'Kort' };
    await noor.must('PUT', `/api/contacts/${id}`, { revision: 1, answers });
    const view = await noor.must<ContactView>('PUT', `/api/contacts/${id}`, {
      revision: 2,
      answers: { advice: [], summary: '' },
    });
    expect(view.answers).toEqual(wholeAnswers);
  });

  it.each([
    ['answers', { answers: { primary_topic: 'feelings' } }, 'primary_topic'],
    ['an unknown field', { answers: { colour: 'blue' } }, 'colour'],
    ['a kind there is not', { kind: 'queen' }, 'kind'],
    ['a start that is still to come', { startedAt: '2999-01-01T00:00:00Z' }, 'startedAt'],
    ['a start that is no instant', { startedAt: '2026-W48-3' }, 'startedAt'],
    ['a start without an offset', { startedAt: '2026-11-01T09:30:00' }, 'startedAt'],
    ['a start on a day there is not', { startedAt: '2026-13-01T09:30:00Z' }, 'startedAt'],
    ['a text with a NUL', { answers: { notes: 'a\u0000b' } }, 'answers'],
  ])('is not saved with %s of another form', async (_what, change, field) => {
    const { id } = await draft(noor);
    const { status, body } = await noor.ask('PUT', `/api/contacts/${id}`, { revision: 1, ...change });
    expect([status, body]).toEqual([400, { error: { code: 'invalid', field } }]);
  });

  it('saved by two at once keeps the first, and the second is told', async () => {
    const { id } = await draft(noor);
    const answers = await Promise.all(
      [noor, sam].map((page, index) =>
        page.ask('PUT', `/api/contacts/${id}`, { revision: 1, answers: { notes: `${index}` } }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  it('closed by two at once is closed once, and has one version', async () => {
    const { id } = await draft(noor, { kind: 'test' });
    const answers = await Promise.all(
      [noor, sam].map((page) => page.ask('POST', `/api/contacts/${id}/close`, { revision: 1 })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(
      await database.query('select 1 from contacts.contact_version where contact_id = $1', [id]),
    ).toHaveLength(1);
  });

  it('that is corrected leaves the version before, with who and why', async () => {
    const { id, revision } = await closed(noor, { notes: 'Eerst' });
    const asked = { revision, reason: 'Account was niet gehackt', answers: { notes: 'Daarna' } };
    const view = await noor.must<ContactView>('POST', `/api/contacts/${id}/correct`, asked);
    expect(view).toMatchObject({ version: 2, state: 'closed', answers: { notes: 'Daarna' } });
    const versions = await sam.must<ContactVersion[]>('GET', `/api/contacts/${id}/versions`);
    expect(
      versions.map(({ version, reason, answers, by }) => [version, reason, answers['notes'], by]),
    ).toEqual([
      [2, 'Account was niet gehackt', 'Daarna', view.counsellor],
      [1, undefined, 'Eerst', view.counsellor],
    ]);
  });

  it('is corrected by its owner for 24 hours, by a supervisor afterwards, and never by a colleague', async () => {
    const { id, revision } = await closed(noor);
    await database.query(
      `update contacts.contact set closed_at = closed_at - interval '24 hours 1 second' where id = $1`,
      [id],
    );
    const asked = { revision, reason: 'Te laat', answers: { primary_topic: 'ncii' } };
    expect((await noor.ask('POST', `/api/contacts/${id}/correct`, asked)).status).toBe(403);
    expect((await sam.ask('POST', `/api/contacts/${id}/correct`, asked)).status).toBe(200);
    const own = await closed(sam);
    const byColleague = await noor.ask('POST', `/api/contacts/${own.id}/correct`, {
      ...asked,
      revision: own.revision,
    });
    expect(byColleague.status).toBe(403);
  });

  it('is entered later for a colleague of the programme, and for nobody else', async () => {
    const ids = await database.query<{ id: string; login: string }>('select id, login from identity.staff');
    const idOf = (name: string): string => ids.find(({ login }) => login === `${name}@demo.test`)?.id ?? '';
    const startedAt = '2026-11-01T09:30:00Z';
    const view = await sam.must<ContactView>('POST', '/api/contacts', {
      key: randomUUID(),
      channel: 'phone',
      startedAt,
      counsellorId: idOf('noor'),
    });
    expect(view).toMatchObject({
      startedAt: '2026-11-01T09:30:00.000Z',
      counsellor: { displayName: 'Noor (demo)' },
      enteredBy: { displayName: 'Sam (demo)' },
    });
    const forSam = { key: randomUUID(), channel: 'phone', counsellorId: idOf('sam') };
    const entered = await noor.must<ContactView>('POST', '/api/contacts', forSam);
    expect([entered.counsellor?.displayName, entered.may.save]).toEqual(['Sam (demo)', true]);
    for (const name of ['kim', 'ada']) {
      const asked = { key: randomUUID(), channel: 'phone', counsellorId: idOf(name) };
      const { status, body } = await sam.ask('POST', '/api/contacts', asked);
      expect([name, status, body]).toEqual([
        name,
        400,
        { error: { code: 'invalid', field: 'counsellorId' } },
      ]);
    }
  });

  it('P2 tells a stolen database nothing of what was written about it', async () => {
    const words = { summary: 'Kanariesamenvatting', notes: 'Kanarienotitie' };
    const { id, revision } = await closed(noor, words);
    await noor.must('POST', `/api/contacts/${id}/correct`, {
      revision,
      reason: 'Kanariereden',
      answers: { notes: 'Kanarietweede' },
    });
    const dump = await dumpDatabase(database);
    expect(
      canariesIn(dump, ['Kanariesamenvatting', 'Kanarienotitie', 'Kanariereden', 'Kanarietweede']),
    ).toEqual([]);
    expect(canariesIn(dump, [id])).toEqual([id]);
    const [row] = await database.query<{ odd: number }>(
      `select count(*) filter (where (octet_length(personal) - 29) % 256 <> 0)::int as odd from contacts.contact`,
    );
    expect(row?.odd).toBe(0);
  });

  it('P3 does not open when its sealed words are moved to another contact or version', async () => {
    const [one, other] = [
      await closed(noor, { notes: 'Van één' }),
      await closed(noor, { notes: 'Van twee' }),
    ];
    await database.query(
      `update contacts.contact c set personal = o.personal from contacts.contact o where c.id = $1 and o.id = $2`,
      [one.id, other.id],
    );
    await database.query('update contacts.contact set version = 2 where id = $1', [other.id]);
    for (const { id } of [one, other]) {
      const { status, text } = await noor.ask('GET', `/api/contacts/${id}`);
      expect([status, text.includes('Van')]).toEqual([500, false]);
    }
  });

  it('is saved by 64 pages at once without holding up the service', async () => {
    const drafts = await Promise.all(Array.from({ length: 64 }, () => draft(noor)));
    const saved = await Promise.all(
      drafts.map(({ id }) =>
        noor.ask('PUT', `/api/contacts/${id}`, { revision: 1, answers: { notes: 'x' } }),
      ),
    );
    expect(saved.map(({ status }) => status)).toEqual(Array.from({ length: 64 }, () => 200));
    expect((await noor.ask('GET', '/api/contacts/counts')).status).toBe(200);
  });
});
