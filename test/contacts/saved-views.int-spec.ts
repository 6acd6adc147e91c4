import { randomUUID } from 'node:crypto';
import type { SavedView, SaveView } from '#contract';
import { startApi, type TestApi } from '../support/api.js';
import { canariesIn } from '../support/canary.js';
import type { Console } from '../support/console.js';
import { signedIn } from '../support/contacts.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { dumpDatabase } from '../support/dump.js';

const view: SaveView = {
  name: 'Docenten',
  filter: { reporterRole: 'teacher' },
  columns: ['startedAt', 'topic'],
};

describe('views of the contact log', () => {
  let database: TestDatabase;
  let api: TestApi;
  let noor: Console;
  let sam: Console;

  beforeEach(async () => {
    database = await createTestDatabase();
    api = await startApi({ database });
    noor = await signedIn(api, 'noor');
    sam = await signedIn(api, 'sam');
  });

  afterEach(async () => {
    await api.close();
    await database.drop();
  });

  const save = (page: Console, id: string, more: Partial<SaveView> = {}) =>
    page.ask('PUT', `/api/saved-views/${id}`, { ...view, ...more });
  const list = (page: Console) => page.must<SavedView[]>('GET', '/api/saved-views');

  it('are made, renamed, removed and brought back, in the order in which they were made', async () => {
    const [first, second] = [randomUUID(), randomUUID()];
    expect((await save(noor, first)).body).toEqual({ id: first, ...view });
    await save(noor, second, { name: 'Tweede' });
    await save(noor, first, { name: 'Alle docenten', filter: {} });
    expect(await list(noor)).toEqual([
      { ...view, id: first, name: 'Alle docenten', filter: {} },
      { ...view, id: second, name: 'Tweede' },
    ]);
    expect((await noor.ask('DELETE', `/api/saved-views/${first}`)).status).toBe(204);
    expect((await noor.ask('DELETE', `/api/saved-views/${first}`)).status).toBe(204);
    expect((await list(noor)).map(({ id }) => id)).toEqual([second]);
    await save(noor, first);
    expect((await list(noor)).map(({ id }) => id)).toEqual([second, first]);
  });

  it('are twenty at most, also when two windows save at once', async () => {
    const ids = Array.from({ length: 24 }, () => randomUUID());
    const answers = await Promise.all(ids.map((id) => save(noor, id)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(20);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(4);
    const [kept] = await list(noor);
    expect((await save(noor, kept?.id ?? '', { name: 'Anders' })).status).toBe(200);
  });

  it('P2 P3 tell a stolen database not how they are called, and a name that is moved does not open', async () => {
    const id = randomUUID();
    await save(noor, id, { name: 'Kanarieweergave' });
    await save(sam, id, { name: 'Andere kanarie' });
    expect(canariesIn(await dumpDatabase(database), ['Kanarieweergave', 'Andere kanarie'])).toEqual([]);
    await database.query(
      `update contacts.saved_view v set name = o.name from contacts.saved_view o where o.staff_id <> v.staff_id`,
    );
    const { status, text } = await noor.ask('GET', '/api/saved-views');
    expect([status, text]).toEqual([500, '{"error":{"code":"unavailable"}}']);
  });

  it.each([
    ['name', { name: '' }],
    ['filter.cursor', { filter: { cursor: 'x' } }],
    ['filter.words', { filter: { words: 'naam' } }],
    ['columns', { columns: ['notes'] }],
  ])('are not saved with a wrong %s', async (field, more) => {
    const { status, body } = await save(noor, randomUUID(), more as Partial<SaveView>);
    expect([status, body]).toEqual([400, { error: { code: 'invalid', field } }]);
  });
});
