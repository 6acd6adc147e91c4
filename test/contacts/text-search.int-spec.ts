import { randomUUID } from 'node:crypto';
import type { ContactPage, ContactView, MailThreadView } from '#contract';
import { WordCatchUp } from '#contacts';
import { startApi, type TestApi } from '../support/api.js';
import { canariesIn } from '../support/canary.js';
import type { Console } from '../support/console.js';
import { draft, signedIn } from '../support/contacts.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { dumpDatabase } from '../support/dump.js';
import { hiddenOf, sendForm, sendReport, wordsOf } from '../support/form.js';
import { receiveMail, withPicture } from '../support/received-mail.js';
import { letter } from '../support/test-mailbox.js';

describe('reports and mail found by their words', () => {
  let database: TestDatabase;
  let api: TestApi;
  let noor: Console;
  let sam: Console;
  let kim: Console;

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi({ database });
    [noor, sam, kim] = [await signedIn(api, 'noor'), await signedIn(api, 'sam'), await signedIn(api, 'kim')];
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const found = async (words: string, page = noor) =>
    (await page.must<ContactPage>('POST', '/api/contacts/search', { words, filter: {} })).contacts.map(
      ({ id }) => id,
    );
  const hashes = async (id: string) =>
    (
      await database.query<{ word: string }>(
        'select word::text from contacts.contact_word where contact_id = $1 order by ctid',
        [id],
      )
    ).map(({ word }) => BigInt(word));
  const answerReport = (id: string, text: string) =>
    noor.must('POST', `/api/contacts/${id}/report/messages`, { key: randomUUID(), text });
  const answerMail = (id: string, text: string) =>
    noor.must<MailThreadView>('POST', `/api/mail/${id}/answers`, { key: randomUUID(), text, language: 'nl' });

  /** A thread of Noor's with a letter and an answer; gives it and its contact. */
  async function thread(received: string, answered: string) {
    const id = await receiveMail(database, 'helpwanted', letter(received));
    const { contactId } = await answerMail(id, answered);
    return { id, contactId };
  }

  it('are those with the word in what was reported, added and answered, whoever wrote it', async () => {
    const code = { key: randomUUID(), step: '8', go: 'send', answer_by: 'code', story: 'Verhaalwoord' };
    const sent = await sendForm(api, '/form', { ...code, links: 'https://accountwoord.example.org/x' });
    const typed = wordsOf(sent).join(' ');
    await sendForm(api, '/code/confirm', { token: hiddenOf(sent, 'token'), code: typed });
    const [id = ''] = await found('verhaalwoord');
    expect(id).not.toBe('');
    await answerReport(id, 'Antwoordwoord');
    const own = await sendForm(api, '/code', { code: typed });
    const reply = { token: hiddenOf(own, 'token'), key: hiddenOf(own, 'key'), text: 'Aanvulwoord' };
    await sendForm(api, '/code/reply', reply);
    for (const words of ['antwoordwoord', 'aanvulwoord', 'accountwoord', 'VERHAALWOORD aanvulwoord'])
      expect([words, await found(words)]).toEqual([words, [id]]);
    expect(await found('verhaalwoord geenwoord')).toEqual([]);
  });

  it('are those with the word in a letter or an answer, and not for its address or what we say by ourselves', async () => {
    const { id, contactId } = await thread('Brievenwoord', 'Terugwoord');
    for (const words of ['brievenwoord', 'terugwoord', 'brievenwoord terugwoord'])
      expect([words, await found(words)]).toEqual([words, [contactId]]);
    await receiveMail(database, 'helpwanted', withPicture());
    const { items } = await noor.must<MailThreadView>('GET', `/api/mail/${id}`);
    expect(items.map(({ kind }) => kind)).toEqual(['received', 'answer']);
    expect(await found('iemand@example.org')).toEqual([]);
    expect(await found('meegestuurde bijlage')).toEqual([]);
  });

  it('are found still when answers of the contact change, by what stands there then', async () => {
    const { contactId } = await thread('Blijvertje', 'Allebeiwoord');
    const { revision } = await noor.must<ContactView>('GET', `/api/contacts/${contactId}`);
    const save = (at: number, notes: string) =>
      noor.must<ContactView>('PUT', `/api/contacts/${contactId}`, { revision: at, answers: { notes } });
    const next = await save(revision, 'Notitiewoord allebeiwoord');
    expect(await found('blijvertje notitiewoord')).toEqual([contactId]);
    await save(next.revision, '');
    expect(await found('notitiewoord')).toEqual([]);
    for (const words of ['blijvertje', 'allebeiwoord'])
      expect([words, await found(words)]).toEqual([words, [contactId]]);
  });

  it('A8 P4 are nothing to colleagues and to another programme, which has other hashes of the same words', async () => {
    const { contactId } = await thread('Geheimwoordje', 'Niets');
    const report = await sendReport(api, database, { story: 'Geheimwoordje' });
    expect(await found('geheimwoordje')).toEqual([report, contactId].toSorted(() => 0));
    // A report that nobody has taken is everyone's of the programme.
    expect(await found('geheimwoordje', sam)).toEqual([report]);
    await answerReport(report, 'Genomen');
    expect(await found('geheimwoordje', sam)).toEqual([]);
    expect(await found('geheimwoordje', kim)).toEqual([]);
    const theirs = await draft(kim);
    const notes = 'Geheimwoordje niets genomen';
    await kim.must('PUT', `/api/contacts/${theirs.id}`, { revision: 1, answers: { notes } });
    const ours = [...(await hashes(report)), ...(await hashes(contactId))];
    expect((await hashes(theirs.id)).filter((hash) => ours.includes(hash))).toEqual([]);
  });

  it('P2 tell a stolen database no word, no order within a text and no exact number of them', async () => {
    const story = 'kanariegeel nachtegaal roodborst winterkoning ijsvogel goudvink';
    const id = await sendReport(api, database, { story });
    const first = await hashes(id);
    expect(first).toEqual(first.toSorted((left, right) => (left < right ? -1 : 1)));
    await answerReport(id, 'boomklever');
    await answerReport(id, 'kanariegeel boomklever appelvink zanglijster');
    const { contactId } = await thread('kanariegeel koolmees', 'pimpelmees');
    const dump = await dumpDatabase(database);
    const words = `${story} boomklever appelvink zanglijster koolmees pimpelmees`.split(' ');
    expect(canariesIn(dump, words)).toEqual([]);
    expect([first.length, (await hashes(id)).length, (await hashes(contactId)).length]).toEqual([8, 16, 8]);
  });

  it('P6 are found no more once the key of the contact was erased, and catching up does not bring them back', async () => {
    const { contactId } = await thread('Uitwisbaar', 'Weg');
    await database.query('delete from contacts.contact_key where contact_id = $1', [contactId]);
    await database.query('update contacts.contact set words_revision = 0 where id = $1', [contactId]);
    const catchUp = api.application.get(WordCatchUp, { strict: false });
    while ((await catchUp.round('helpwanted')) > 0);
    expect([await hashes(contactId), await found('uitwisbaar')]).toEqual([[], []]);
  });

  it('are found although they were stored before their words were, once it caught up', async () => {
    const { contactId } = await thread('Ouderwoord', 'Oudantwoord');
    const report = await sendReport(api, database, { story: 'Ouderwoord' });
    await answerReport(report, 'Oudantwoord');
    const before = [(await hashes(contactId)).toSorted(), (await hashes(report)).toSorted()];
    const ids = [contactId, report];
    await database.query('delete from contacts.contact_word where contact_id = any($1)', [ids]);
    // As the migration leaves them.
    await database.query('update contacts.contact set words_revision = 0 where id = any($1)', [ids]);
    const catchUp = api.application.get(WordCatchUp, { strict: false });
    while ((await catchUp.round('helpwanted')) > 0);
    expect([(await hashes(contactId)).toSorted(), (await hashes(report)).toSorted()]).toEqual(before);
    expect((await found('ouderwoord oudantwoord')).toSorted()).toEqual(ids.toSorted());
  });

  it('I2 fill the index with no more than a long letter has words, however much somebody sends', async () => {
    const long = Array.from({ length: 9_000 }, (_, index) => `w${index.toString(36)}`).join(' ');
    const { id, contactId } = await thread(`Beginwoord ${long}`, 'Kort');
    expect((await hashes(contactId)).length).toBeLessThanOrEqual(2_008);
    expect(await found('beginwoord')).toEqual([contactId]);
    for (let part = 0; part < 5; part += 1)
      await answerMail(
        id,
        Array.from({ length: 1_000 }, (_, index) => `q${part}${index}`)
          .join(' ')
          .slice(0, 8_000),
      );
    // Words of later texts find their place beside those of a long one.
    expect(await found('q4100')).toEqual([contactId]);
    expect((await hashes(contactId)).length).toBeLessThanOrEqual(10_008);
  });
});
