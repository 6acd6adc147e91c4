import { createHash } from 'node:crypto';
import type { ContactPage, ContactView } from '#contract';
import { WordCatchUp } from '#contacts';
import { startApi, type TestApi } from '../support/api.js';
import { canariesIn } from '../support/canary.js';
import type { Console } from '../support/console.js';
import { closed, draft, promoteSam, signedIn } from '../support/contacts.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { dumpDatabase } from '../support/dump.js';

describe('contacts found by what is written about them', () => {
  let database: TestDatabase;
  let api: TestApi;
  let people: Readonly<Record<'noor' | 'sam' | 'kim' | 'ada', Console>>;

  beforeAll(async () => {
    database = await createTestDatabase();
    await promoteSam(database);
    api = await startApi({ database });
    const [noor, sam, kim, ada] = await Promise.all(
      (['noor', 'sam', 'kim', 'ada'] as const).map((name) => signedIn(api, name)),
    );
    if (!noor || !sam || !kim || !ada) throw new Error('nobody signed in');
    people = { noor, sam, kim, ada };
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const search = (page: Console, words: string, filter: object = {}) =>
    page.must<ContactPage>('POST', '/api/contacts/search', { words, filter });
  const found = async (page: Console, words: string, filter: object = {}) =>
    (await search(page, words, filter)).contacts.map(({ id }) => id);
  const hashes = (id: string) =>
    database.query<{ word: string }>('select word::text from contacts.contact_word where contact_id = $1', [
      id,
    ]);

  it('are those in which every word stands, in the summary or the notes, however it is spelled', async () => {
    const { id } = await closed(people.noor, {
      summary: 'Wilhelmus belde',
      notes: 'Café Zeezicht, twee foto’s',
    });
    for (const words of ['wilhelmus', 'CAFE zeezicht', 'foto', 'zeezicht wilhelmus'])
      expect([words, await found(people.noor, words)]).toEqual([words, [id]]);
    for (const words of ['wilhelm', 'zeezicht afwezigwoord', 'belden'])
      expect([words, await found(people.noor, words)]).toEqual([words, []]);
  });

  it('are narrowed by every filter, and go on from page to page, newest first', async () => {
    const ids: string[] = [];
    for (let hour = 0; hour < 53; hour += 1) {
      const startedAt = new Date(Date.UTC(2026, 9, 1, hour % 5)).toISOString();
      const { id, revision } = await draft(people.noor, { kind: hour % 2 ? 'test' : 'prank', startedAt });
      await people.noor.must('POST', `/api/contacts/${id}/close`, {
        revision,
        answers: { notes: 'Bladzijde' },
      });
      ids.push(id);
    }
    const first = await search(people.noor, 'bladzijde');
    const second = await search(people.noor, 'bladzijde', { cursor: first.next });
    expect([first.contacts.length, second.contacts.length, second.next]).toEqual([50, 3, undefined]);
    const all = [...first.contacts, ...second.contacts];
    expect(all.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    const times = all.map(({ startedAt }) => startedAt);
    expect(times).toEqual(times.toSorted().reverse());
    expect(await found(people.noor, 'bladzijde', { kind: 'prank' })).toHaveLength(27);
    expect(await found(people.noor, 'bladzijde', { kind: 'prank', channel: 'email' })).toEqual([]);
    expect(await found(people.noor, 'bladzijde', { from: '2026-10-02' })).toEqual([]);
  });

  it.each([
    ['words', { words: 'de het een', filter: {} }],
    ['words', { words: '!!!', filter: {} }],
    ['words', { words: '', filter: {} }],
    ['words', { words: 'een twee drie vier vijf zes zeven acht negen tien', filter: {} }],
    ['filter.state', { words: 'woord', filter: { state: 'open' } }],
    ['filter.secret', { words: 'woord', filter: { secret: '1' } }],
    ['filter.answers', { words: 'woord', filter: { answers: "x:y'--" } }],
    ['filter', { words: 'woord' }],
    ['cursor', { words: 'woord', filter: { cursor: 'x' } }],
  ])('are not looked for when %s is wrong', async (field, asked) => {
    const { status, body } = await people.noor.ask('POST', '/api/contacts/search', asked);
    expect([status, body]).toEqual([400, { error: { code: 'invalid', field } }]);
  });

  it('are found by what stands there now: a correction and a changed draft take their old words away', async () => {
    const { id, revision } = await draft(people.noor, { kind: 'counselling' });
    await people.noor.must('PUT', `/api/contacts/${id}`, {
      revision,
      answers: { notes: 'Oudewoord blijfwoord' },
    });
    await people.noor.must('PUT', `/api/contacts/${id}`, {
      revision: 2,
      answers: { notes: 'Nieuwwoord blijfwoord' },
    });
    expect(await found(people.noor, 'oudewoord')).toEqual([]);
    expect(await found(people.noor, 'nieuwwoord blijfwoord')).toEqual([id]);
    await people.noor.must('PUT', `/api/contacts/${id}`, { revision: 3, answers: { notes: '' } });
    expect(await hashes(id)).toEqual([]);
    const contact = await closed(people.noor, { notes: 'Vergiswoord' });
    await people.noor.must<ContactView>('POST', `/api/contacts/${contact.id}/correct`, {
      revision: contact.revision,
      reason: 'Anders',
      answers: { notes: 'Goedwoord' },
    });
    expect([await found(people.noor, 'vergiswoord'), await found(people.noor, 'goedwoord')]).toEqual([
      [],
      [contact.id],
    ]);
  });

  it('are found at their time after it was changed', async () => {
    const { id, revision } = await draft(people.noor, { kind: 'test', startedAt: '2026-08-01T10:00:00Z' });
    const answers = { notes: 'Tijdwoord', risk: 'acute' };
    await people.noor.must('PUT', `/api/contacts/${id}`, { revision, answers });
    await people.noor.must('PUT', `/api/contacts/${id}`, { revision: 2, startedAt: '2026-09-01T10:00:00Z' });
    const august = { from: '2026-08-01', to: '2026-08-31' };
    const september = { from: '2026-09-01', to: '2026-09-30' };
    expect(await found(people.noor, 'tijdwoord', september)).toEqual([id]);
    expect(await found(people.noor, 'tijdwoord', august)).toEqual([]);
    const acute = { answers: 'risk:acute' };
    expect(await found(people.noor, 'tijdwoord', { ...acute, ...september })).toEqual([id]);
    expect(await found(people.noor, 'tijdwoord', { ...acute, ...august })).toEqual([]);
  });

  it('P4 have other hashes in each programme: what is learned of one says nothing of the other', async () => {
    const words = { notes: 'Zelfdewoorden allebei' };
    const ours = await closed(people.noor, words);
    const theirs = await draft(people.kim);
    await people.kim.must('PUT', `/api/contacts/${theirs.id}`, { revision: 1, answers: words });
    const [mine, other] = [await hashes(ours.id), await hashes(theirs.id)].map((rows) =>
      rows.map(({ word }) => word),
    );
    expect(mine?.filter((word) => other?.includes(word))).toEqual([]);
    expect(await found(people.kim, 'zelfdewoorden')).toEqual([theirs.id]);
  });

  it('P2 tell a stolen database no word, no order of words and no exact number of them', async () => {
    const text = 'kanariewoord nachtegaal roodborst winterkoning';
    const { id } = await closed(people.noor, { notes: text });
    const { id: reversed } = await closed(people.noor, { notes: text.split(' ').reverse().join(' ') });
    await closed(people.noor, { notes: 'kanariewoord de het een en of' });
    await search(people.noor, 'kanariewoord nachtegaal');
    const dump = await dumpDatabase(database);
    expect(canariesIn(dump, text.split(' '))).toEqual([]);
    // Nor a hash without a key, cut to the length that is stored.
    const bare = text.split(' ').map((word) => createHash('sha256').update(word).digest().readBigInt64BE());
    const stored = new Set((await hashes(id)).map(({ word }) => BigInt(word)));
    expect([stored.size, bare.filter((hash) => stored.has(hash))]).toEqual([8, []]);
    const inOrder = async (contact: string) =>
      (
        await database.query<{ word: string }>(
          `select word::text from contacts.contact_word where contact_id = $1 order by ctid`,
          [contact],
        )
      ).map(({ word }) => BigInt(word));
    for (const contact of [id, reversed]) {
      const stored = await inOrder(contact);
      expect(stored).toEqual(stored.toSorted((left, right) => (left < right ? -1 : 1)));
    }
    const counts = await database.query<{ count: number }>(
      'select count(*)::int from contacts.contact_word group by contact_id',
    );
    expect(counts.filter(({ count }) => count % 8 !== 0)).toEqual([]);
  });

  it('P6 are found no more once the key of a contact was erased', async () => {
    const { id } = await closed(people.noor, { notes: 'Wiswoord' });
    await database.query('delete from contacts.contact_key where contact_id = $1', [id]);
    expect(await hashes(id)).toEqual([]);
    expect(await found(people.noor, 'wiswoord')).toEqual([]);
    // Catching up does not stumble over what cannot be read any more.
    await database.query('update contacts.contact set words_revision = null where id = $1', [id]);
    const catchUp = api.application.get(WordCatchUp, { strict: false });
    while ((await catchUp.round('helpwanted')) > 0);
    expect(await hashes(id)).toEqual([]);
  });

  it('are found although they were stored before there was an index, or changed past it, once it caught up', async () => {
    const before = await closed(people.noor, { notes: 'Vroegerwoord' });
    const past = await closed(people.noor, { notes: 'Terzijdewoord' });
    const ids = [before.id, past.id];
    await database.query('delete from contacts.contact_word where contact_id = any($1)', [ids]);
    // The first as a migration finds it, the second as a process leaves it that knows of no index.
    await database.query('update contacts.contact set words_revision = null where id = $1', [before.id]);
    await database.query('update contacts.contact set revision = revision + 1 where id = $1', [past.id]);
    const catchUp = api.application.get(WordCatchUp, { strict: false });
    await Promise.all([catchUp.round('helpwanted'), catchUp.round('helpwanted')]);
    expect(await found(people.noor, 'vroegerwoord')).toEqual([before.id]);
    expect(await found(people.noor, 'terzijdewoord')).toEqual([past.id]);
    expect(await catchUp.round('helpwanted')).toBe(0);
  });
});
