import { randomUUID } from 'node:crypto';
import type { ContactPage, ContactView, ReportView } from '#contract';
import { startApi, type TestApi } from '../support/api.js';
import type { Console } from '../support/console.js';
import { signedIn } from '../support/contacts.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { dumpDatabase } from '../support/dump.js';
import { hiddenOf, problemOf, sendForm, sendReport, viewOf, wordsOf } from '../support/form.js';
import { call } from '../support/http.js';

const answers = {
  primary_topic: 'ncii',
  reporter_role: 'victim',
  victim_age_band: '15-17',
  links: 'https://kanarie-link.example.org/x',
  story: 'Kanarie-verhaal',
  answer_by: 'code',
} as const;

describe('a report', () => {
  let database: TestDatabase;
  let api: TestApi;
  let noor: Console;

  beforeEach(async () => {
    database = await createTestDatabase();
    api = await startApi({ database });
    noor = await signedIn(api, 'noor');
  });

  afterEach(async () => {
    await api.close();
    await database.drop();
  });

  const step = (fields: Readonly<Record<string, string>>) => sendForm(api, '/form', fields);

  const giveMailbox = () =>
    database.query(
      `insert into contacts.mail_mailbox (programme_id, address, read_at)
       select id, 'hulp@example.org', now() from programmes.programme where code = 'helpwanted'`,
    );

  it('becomes a contact of nobody yet, filled in with what was answered, and is taken by who answers it', async () => {
    const id = await sendReport(api, database, answers);
    const { contacts } = await noor.must<ContactPage>('GET', '/api/contacts?channel=form');
    expect(contacts).toMatchObject([{ id, primaryTopic: 'ncii', ageBand: '15-17', reporterRole: 'victim' }]);
    expect(contacts[0]?.counsellor).toBeUndefined();
    const report = await noor.must<ReportView>('GET', `/api/contacts/${id}/report`);
    expect(report.answers).toEqual(answers);
    const message = { key: randomUUID(), text: 'We gaan ermee aan de slag.' };
    for (const body of [message, message])
      await noor.must('POST', `/api/contacts/${id}/report/messages`, body);
    const { messages } = await noor.must<ReportView>('GET', `/api/contacts/${id}/report`);
    expect(messages.map(({ seq, author, text }) => [seq, author, text])).toEqual([
      [1, 'staff', message.text],
    ]);
    expect((await noor.must<ContactView>('GET', `/api/contacts/${id}`)).counsellor?.displayName).toBe(
      'Noor (demo)',
    );
  });

  it('R5 sent twenty times at once with one key is one report', async () => {
    const key = randomUUID();
    await Promise.all(Array.from({ length: 20 }, () => sendReport(api, database, { ...answers, key })));
    const [row] = await database.query<{ contacts: number; reports: number }>(
      `select (select count(*)::int from contacts.contact) as contacts, (select count(*)::int from contacts.report) as reports`,
    );
    expect(row).toEqual({ contacts: 1, reports: 1 });
  });

  it('P2 stands in a dump with none of its words, nor those written about it', async () => {
    await giveMailbox();
    const id = await sendReport(api, database, {
      ...answers,
      answer_by: 'email',
      email: 'kanarie@example.org',
    });
    await noor.must('POST', `/api/contacts/${id}/report/messages`, {
      key: randomUUID(),
      text: 'Kanarie-antwoord',
    });
    const dump = await dumpDatabase(database);
    for (const word of ['anarie-verhaal', 'anarie-link', 'anarie@example', 'anarie-antwoord'])
      expect(dump).not.toContain(word);
  });

  it('P11 leaves one entry for each reading and each answer', async () => {
    const id = await sendReport(api, database, answers);
    const body = { key: randomUUID(), text: 'x' };
    await noor.must('GET', `/api/contacts/${id}/report`);
    await noor.must('POST', `/api/contacts/${id}/report/messages`, body);
    const entries = await database.query<{ action: string }>(
      'select action from audit.entry where subject_id = $1 order by position',
      [id],
    );
    expect(entries.map(({ action }) => action)).toEqual([
      'contact:read_report',
      'contact:answer_report',
      'contact:read_report',
    ]);
  });

  it('is answered by its code, and added to, without an account', async () => {
    const sent = await step({ key: randomUUID(), step: '8', go: 'send', ...answers });
    expect(viewOf(sent)).toBe('code-new');
    const code = wordsOf(sent).join(' ');
    expect(viewOf(await sendForm(api, '/code/confirm', { token: hiddenOf(sent, 'token'), code }))).toBe(
      'code-kept',
    );
    const found = await sendForm(api, '/code', { code });
    expect([viewOf(found), found.text.includes('Kanarie-verhaal')]).toEqual(['code-report', false]);
    const fields = { token: hiddenOf(found, 'token'), key: hiddenOf(found, 'key') };
    expect(problemOf(await sendForm(api, '/code/reply', { ...fields, text: '  ' }))).toBe('empty');
    const more = { ...fields, text: 'Er staat er nog een.' };
    for (const again of [more, more]) await sendForm(api, '/code/reply', again);
    const rows = await database.query('select seq from contacts.report_message');
    expect(rows).toEqual([{ seq: 1 }]);
    const forged = { ...fields, token: fields.token.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')) };
    expect(viewOf(await sendForm(api, '/code/reply', { ...forged, text: 'x' }))).toBe('code-entry');
  });

  it('of someone of 26 is handed on by the rule of the date, counted once, and stored no further', async () => {
    const key = randomUUID();
    for (const go of ['next', 'next', 'send'])
      expect(viewOf(await step({ key, step: '2', go, ...answers, victim_age_band: '26+' }))).toBe(
        'report-handover',
      );
    const [row] = await database.query<{ handed: number; contacts: number }>(
      `select (select count(*)::int from contacts.handover) as handed, (select count(*)::int from contacts.contact) as contacts`,
    );
    expect(row).toEqual({ handed: 1, contacts: 0 });
  });

  it('hands on whoever asks, and in one minute counts no more people than there can be', async () => {
    const fields = { step: '2', go: 'next', ...answers, victim_age_band: '26+' };
    for (let sent = 0; sent < 63; sent++)
      expect(viewOf(await step({ key: randomUUID(), ...fields }))).toBe('report-handover');
    const rows = await database.query('select 1 from contacts.handover');
    expect(rows).toHaveLength(60);
  });

  it('without a word of what happened is asked for one, and holds the longest texts in any script', async () => {
    const sent = { key: randomUUID(), step: '8', go: 'send', answer_by: 'code' };
    for (const story of ['', ' \n ']) {
      const asked = await step({ ...sent, story, primary_topic: '' });
      expect(problemOf(asked)).toBe('story');
      expect(/id="story-h">([^<]*)/.exec(asked.text)?.[1]).not.toContain('leeg laten');
    }
    expect(await database.query('select 1 from contacts.contact')).toEqual([]);
    const long = { story: '漢'.repeat(4000), links: '漢'.repeat(4000) };
    expect(viewOf(await step({ ...sent, ...long }))).toBe('code-new');
  });

  it('that holds no form at all is the form at its beginning', async () => {
    const to = { port: api.port, to: api.origins.helpwanted, method: 'POST', path: '/form' } as const;
    for (const type of ['text/plain', 'application/json', 'application/x-www-form-urlencoded'])
      for (const body of ['', '[]', 'x'])
        expect((await call({ ...to, body, headers: { 'content-type': type } })).status).toBeLessThan(500);
  });

  it('goes back to the question whose answer does not fit, with everything that was written', async () => {
    await giveMailbox();
    const wrong = await step({
      key: randomUUID(),
      step: '8',
      go: 'send',
      ...answers,
      answer_by: 'email',
      email: 'geen',
    });
    expect([viewOf(wrong), problemOf(wrong)]).toEqual(['report', 'email']);
    expect(wrong.text).toContain('Kanarie-verhaal');
    const strange = await step({
      key: randomUUID(),
      step: '8',
      go: 'send',
      ...answers,
      primary_topic: 'bestaat niet',
    });
    expect([viewOf(strange), problemOf(strange)]).toEqual(['report', 'primary_topic']);
    expect(await database.query('select 1 from contacts.contact')).toEqual([]);
  });
});
