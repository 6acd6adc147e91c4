import type { CallerFigures, CallerHistory, ContactPage, ContactView, IssuedCaller } from '#contract';
import { startApi, type TestApi } from '../support/api.js';
import { canariesIn } from '../support/canary.js';
import type { Console } from '../support/console.js';
import { closed, draft, promoteSam, signedIn } from '../support/contacts.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { dumpDatabase } from '../support/dump.js';

describe('a caller', () => {
  let database: TestDatabase;
  let api: TestApi;
  let noor: Console;
  let sam: Console;
  let kim: Console;

  beforeAll(async () => {
    database = await createTestDatabase();
    await promoteSam(database);
    api = await startApi({ database });
    [noor, sam, kim] = [await signedIn(api, 'noor'), await signedIn(api, 'sam'), await signedIn(api, 'kim')];
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const issue = async (page: Console, word?: string) => {
    const { id } = await draft(page);
    const issued = await page.must<IssuedCaller>('POST', `/api/contacts/${id}/caller`, word ? { word } : {});
    return { contactId: id, ...issued };
  };
  const find = (page: Console, given: string) =>
    page.ask<CallerHistory>('POST', '/api/callers/find', { given });
  const link = (page: Console, id: string, body: object) =>
    page.ask<ContactView>('PUT', `/api/contacts/${id}/caller`, body);

  it('is given a code once, and known by it however it is typed', async () => {
    const { code, caller, contactId } = await issue(noor);
    expect(code).toMatch(/^B-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{2}$/);
    expect(caller).toMatchObject({ contacts: 1, hasWord: false });
    for (const typed of [code, code.toLowerCase(), ` ${code.slice(2)} `, code.replaceAll('-', ' ')]) {
      const { status, body } = await find(noor, typed);
      expect([typed, status, body.caller?.id]).toEqual([typed, 200, caller.id]);
    }
    const view = await noor.must<ContactView>('GET', `/api/contacts/${contactId}`);
    expect(view.caller).toEqual({ id: caller.id, certainty: 'certain' });
    expect(JSON.stringify(view)).not.toContain(code.slice(2, 6));
  });

  it('is told when a letter of the code is wrong, and that nobody is found otherwise', async () => {
    const { code } = await issue(noor);
    const wrong = `${code.slice(0, 2)}${code[2] === 'A' ? 'B' : 'A'}${code.slice(3)}`;
    const mistyped = await find(noor, wrong);
    expect([mistyped.status, mistyped.body]).toEqual([400, { error: { code: 'invalid', field: 'given' } }]);
    for (const given of ['nog nooit gehoord', 'kort', '!!!!!!!!'])
      expect([given, (await find(noor, given)).status]).toEqual([given, 404]);
  });

  it('is known by a word of their own: case, spaces and accents are forgiven, nothing else', async () => {
    const { caller } = await issue(noor, 'Anker Nóórd');
    expect(caller.hasWord).toBe(true);
    for (const typed of ['anker noord', 'ANKERNOORD', ' ánker  nöörd '])
      expect([typed, (await find(noor, typed)).body.caller?.id]).toEqual([typed, caller.id]);
    for (const typed of ['anker-noord', 'anker noort', 'ankernoor'])
      expect([typed, (await find(noor, typed)).status]).toEqual([typed, 404]);
  });

  it('has a word nobody else of the programme has, and it says nothing about the other programme', async () => {
    await issue(noor, 'vuurtoren');
    const { id } = await draft(noor);
    const taken = await noor.ask('POST', `/api/contacts/${id}/caller`, { word: 'VUURTOREN' });
    expect([taken.status, taken.body]).toEqual([409, { error: { code: 'conflict' } }]);
    expect((await noor.must<ContactView>('GET', `/api/contacts/${id}`)).caller).toBeUndefined();
    const short = await noor.ask('POST', `/api/contacts/${id}/caller`, { word: 'kort' });
    expect([short.status, short.body]).toEqual([400, { error: { code: 'invalid', field: 'word' } }]);
    expect((await issue(kim, 'vuurtoren')).caller.hasWord).toBe(true);
  });

  it('P4 of one programme is nobody in the other: by code, by word, by id, and nothing can be linked across', async () => {
    const { code, caller } = await issue(noor, 'zeewind');
    for (const given of [code, 'zeewind'])
      expect([given, (await find(kim, given)).status]).toEqual([given, 404]);
    expect((await kim.ask('GET', `/api/callers/${caller.id}`)).status).toBe(404);
    const { id } = await draft(kim);
    expect((await link(kim, id, { callerId: caller.id, certainty: 'certain' })).status).toBe(404);
    expect(await kim.must('GET', `/api/contacts?callerId=${caller.id}`)).toEqual({ contacts: [] });
  });

  it('R5 asked for five times at once is one caller, and the last code opens', async () => {
    const { id } = await draft(noor);
    const before = (await database.query('select 1 from contacts.caller')).length;
    const issued = await Promise.all(
      Array.from({ length: 5 }, () => noor.must<IssuedCaller>('POST', `/api/contacts/${id}/caller`)),
    );
    expect(new Set(issued.map(({ caller }) => caller.id)).size).toBe(1);
    expect((await database.query('select 1 from contacts.caller')).length).toBe(before + 1);
    const found = await Promise.all(issued.map(({ code }) => find(sam, code)));
    expect(found.map(({ status }) => status).toSorted()).toEqual([200, 404, 404, 404, 404]);
  });

  it('is linked with how sure it is, linked otherwise, and let go; the list can be asked for theirs', async () => {
    const { caller } = await issue(noor);
    const [first, second] = [await closed(noor), await draft(noor)];
    const sure = await link(noor, first.id, { callerId: caller.id, certainty: 'certain' });
    expect(sure.body.caller).toEqual({ id: caller.id, certainty: 'certain' });
    await link(noor, second.id, { callerId: caller.id, certainty: 'probable' });
    const { body } = await noor.ask<CallerHistory>('GET', `/api/callers/${caller.id}`);
    expect(body.caller.contacts).toBe(3);
    expect(body.contacts.map(({ certainty }) => certainty).toSorted()).toEqual([
      'certain',
      'certain',
      'probable',
    ]);
    const { contacts } = await noor.must<ContactPage>('GET', `/api/contacts?callerId=${caller.id}`);
    expect(contacts.map(({ id }) => id)).toEqual(expect.arrayContaining([first.id, second.id]));
    expect(contacts).toHaveLength(3);
    // A draft of a colleague is not there for others, also not as a number.
    const other = await signedIn(api, 'sam');
    await database.query(
      `update identity.staff_role set role = 'counsellor' where staff_id = (select id from identity.staff where login = 'sam@demo.test')`,
    );
    expect((await other.must<CallerHistory>('GET', `/api/callers/${caller.id}`)).caller.contacts).toBe(1);
    await promoteSam(database);
    // A probable one is given no code: it may be somebody else's.
    expect((await noor.ask('POST', `/api/contacts/${second.id}/caller`)).status).toBe(409);
    const gone = await noor.must<ContactView>('DELETE', `/api/contacts/${first.id}/caller`);
    expect([gone.caller, gone.state]).toEqual([undefined, 'closed']);
    await noor.must('DELETE', `/api/contacts/${first.id}/caller`);
    expect((await link(noor, first.id, { callerId: caller.id, certainty: 'certain' })).status).toBe(200);
  });

  it('counts once a year, and once more at most for each link that is only probable', async () => {
    const figures = () => kim.must<CallerFigures>('GET', '/api/callers');
    await database.query(`delete from contacts.caller_link where programme_id =
      (select id from programmes.programme where code = 'stop_it_now')`);
    expect((await figures()).years).toEqual([]);
    const { caller } = await issue(kim);
    for (const certainty of ['certain', 'probable', 'probable'])
      await link(kim, (await draft(kim)).id, { callerId: caller.id, certainty });
    expect((await figures()).years).toEqual([{ year: new Date().getFullYear(), atLeast: 1, atMost: 3 }]);
  });

  it('P2 tells a stolen database neither code nor word, in no form, and no length of a word', async () => {
    const word = 'kanariewoord';
    const { code, contactId } = await issue(noor, word);
    await find(noor, word);
    await find(noor, code);
    const dump = await dumpDatabase(database);
    const bare = code.replaceAll('-', '');
    expect(canariesIn(dump, [word, 'Kanariewoord', code, bare, bare.slice(1), code.slice(2)])).toEqual([]);
    expect(canariesIn(dump, [contactId])).toEqual([contactId]);
    const lengths = await database.query(
      'select distinct octet_length(code_hash) as code, octet_length(word_hash) as word from contacts.caller where word_hash is not null',
    );
    expect(lengths).toEqual([{ code: 32, word: 32 }]);
  });

  it('is searched for a few times a minute by one person, who is then slowed', async () => {
    const statuses = [];
    for (let count = 0; count < 21; count += 1) statuses.push((await find(sam, 'x')).status);
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0);
    expect((await find(kim, 'x')).status).toBe(404);
  });
});
