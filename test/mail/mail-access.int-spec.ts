import { randomUUID } from 'node:crypto';
import { AuditTrail } from '#audit';
import type { MailPage, MailThreadView } from '#contract';
import { MailThreads } from '#contacts';
import { Database } from '#platform/database';
import { Invalid } from '#platform/errors';
import { startApi, type TestApi } from '../support/api.js';
import { canariesIn } from '../support/canary.js';
import type { Console } from '../support/console.js';
import { draft, promoteSam, signedIn } from '../support/contacts.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { dumpDatabase } from '../support/dump.js';
import { receiveMail } from '../support/received-mail.js';
import { addCounsellors } from '../support/staff.js';
import { letter } from '../support/test-mailbox.js';

const answer = () => ({ key: randomUUID(), text: 'Dag', language: 'nl' });
describe('who may reach mail', () => {
  let database: TestDatabase;
  let api: TestApi;
  let noor: Console;
  let sam: Console;
  let kim: Console;
  let colleague: Console;

  beforeAll(async () => {
    database = await createTestDatabase();
    await promoteSam(database);
    const [login = ''] = await addCounsellors(database, 1);
    api = await startApi({ database });
    noor = await signedIn(api, 'noor');
    sam = await signedIn(api, 'sam');
    kim = await signedIn(api, 'kim');
    colleague = await signedIn(api, login.replace('@demo.test', '') as 'noor');
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const ask = (page: Console, route: string, { id, body }: { id: string; body: object }) => {
    const [method = '', path = ''] = route.split(' ');
    return page.ask(method, path.replace('{id}', id), body);
  };
  const entries = async (): Promise<number> => (await database.query('select 1 from audit.entry')).length;
  const taken = async (): Promise<string> => {
    const id = await receiveMail(database, 'helpwanted', letter(`Geheim ${randomUUID()}`));
    await noor.must('POST', `/api/mail/${id}/take`);
    return id;
  };

  it('A8 a list holds what nobody has taken, and says of another programme’s mailbox nothing', async () => {
    const id = await taken();
    const free = await receiveMail(database, 'helpwanted', letter('Van niemand'));
    const idsOf = async (page: Console) =>
      (await page.must<MailPage>('GET', '/api/mail?view=due')).threads.map((thread) => thread.id);
    expect(await idsOf(noor)).toEqual(expect.arrayContaining([id, free]));
    expect(await idsOf(sam)).toEqual(expect.arrayContaining([id, free]));
    expect(await idsOf(colleague)).toContain(free);
    expect(await idsOf(colleague)).not.toContain(id);
    expect((await kim.ask('GET', '/api/mail?view=due')).body).toEqual({
      threads: [],
      mailbox: { state: 'none', quarantined: 0, passedOver: 0 },
    });
    expect(await kim.must('GET', '/api/mail/counts')).toEqual({ due: 0, late: 0 });
  });

  it('A8 an answer of another thread cannot be decided about', async () => {
    const [one, other] = [await taken(), await taken()];
    const { items } = await noor.must<MailThreadView>('POST', `/api/mail/${one}/answers`, answer());
    const path = `/api/mail/${other}/messages/${items.at(-1)?.id}/resolve`;
    expect((await noor.ask('POST', path, { outcome: 'again' })).status).toBe(404);
  });

  it('P11 every reading and every change leaves exactly one entry, about the contact, and the chain is whole', async () => {
    const id = await receiveMail(database, 'helpwanted', letter('Voor het logboek'));
    const before = await entries();
    const { contactId } = await noor.must<MailThreadView>('GET', `/api/mail/${id}`);
    await noor.must('POST', `/api/mail/${id}/take`);
    await noor.must('PUT', `/api/mail/${id}/draft`, { text: 'Concept' });
    await noor.must('POST', `/api/mail/${id}/return`);
    await sam.must('POST', `/api/mail/${id}/answers`, answer());
    await noor.must('GET', '/api/mail?view=waiting');
    await noor.must('GET', '/api/mail/counts');
    const rows = await database.query<{ action: string; subject_id: string | null; login: string }>(
      `select e.action, e.subject_id, s.login from audit.entry e join identity.staff s on s.id = e.staff_id
       where e.programme_id = (select id from programmes.programme where code = 'helpwanted') order by e.position desc limit 6`,
    );
    expect((await entries()) - before).toBe(6);
    expect(
      rows.reverse().map(({ action, subject_id, login }) => [action, subject_id, login.split('@')[0]]),
    ).toEqual([
      ['mail:read', contactId, 'noor'],
      ['mail:take', contactId, 'noor'],
      ['mail:draft', contactId, 'noor'],
      ['mail:return', contactId, 'noor'],
      ['mail:answer', contactId, 'sam'],
      ['mail:list', null, 'noor'],
    ]);
    expect(await api.application.get(AuditTrail, { strict: false }).verify('helpwanted')).toBeUndefined();
  });

  it('is taken by one of two who want it at once', async () => {
    const id = await receiveMail(database, 'helpwanted', letter('Voor een van twee'));
    const answers = await Promise.all(
      [noor, colleague].map((page) => page.ask('POST', `/api/mail/${id}/take`)),
    );
    // Whoever is second finds it taken, which is not theirs to know.
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 404]);
  });

  it('P1 P2 tells a stolen database nothing: no word, no address, no id, and no way it came by', async () => {
    const id = await receiveMail(
      database,
      'helpwanted',
      letter('Kanariebericht', {
        From: 'Kanarienaam <kanarie-afzender@example.org>',
        Subject: 'Kanarieonderwerp',
        'Message-ID': '<kanarie-bericht@mail.example.org>',
        References: '<kanarie-eerder@mail.example.org>',
        Received: 'from kanarie-huis (kanarie-huis [203.0.113.77]) by mail.example.org',
        'X-Originating-IP': '[203.0.113.77]',
        'User-Agent': 'Kanariepost/9.73',
      }),
    );
    await noor.must('PUT', `/api/mail/${id}/draft`, { text: 'Kanarieconcept' });
    const view = await noor.must<MailThreadView>('GET', `/api/mail/${id}`);
    expect(view).toMatchObject({ subject: 'Kanarieonderwerp', draft: 'Kanarieconcept' });
    expect(JSON.stringify(view)).not.toMatch(/afzender|Kanarienaam|203\.0\.113|Kanariepost/);
    await noor.must('POST', `/api/mail/${id}/answers`, { ...answer(), text: 'Kanarieantwoord' });
    const dump = await dumpDatabase(database);
    const canaries = [
      'Kanariebericht',
      'Kanarienaam',
      'kanarie-afzender@example.org',
      'Kanarieonderwerp',
      'kanarie-bericht@mail.example.org',
      '<kanarie-bericht@mail.example.org>',
      '<kanarie-eerder@mail.example.org>',
      'kanarie-huis',
      '203.0.113.77',
      'Kanariepost/9.73',
      'Kanarieconcept',
      'Kanarieantwoord',
    ];
    expect(canariesIn(dump, canaries)).toEqual([]);
    expect(canariesIn(dump, [id])).toEqual([id]);
    const [row] = await database.query<{ odd: number }>(
      `select count(*) filter (where (octet_length(body) - 29) % 256 <> 0)::int as odd from contacts.mail_message`,
    );
    expect(row?.odd).toBe(0);
  });

  it.each([
    [
      'a message to another',
      'update contacts.mail_message m set body = o.body from contacts.mail_message o where m.thread_id = $1 and o.thread_id = $2',
    ],
    [
      'a subject to another thread',
      'update contacts.mail_thread t set subject = o.subject from contacts.mail_thread o where t.id = $1 and o.id = $2',
    ],
    [
      'a subject to the place of a draft',
      'update contacts.mail_thread t set draft = t.subject where t.id = $1 and $2::uuid is not null',
    ],
    [
      'a message with its key to another',
      `with k as (update contacts.contact_key k set wrapped = o.wrapped from contacts.contact_key o, contacts.mail_thread t, contacts.mail_thread f
         where k.contact_id = t.contact_id and t.id = $1 and o.contact_id = f.contact_id and f.id = $2)
       update contacts.mail_message m set body = o.body from contacts.mail_message o where m.thread_id = $1 and o.thread_id = $2`,
    ],
  ])('P3 does not open %s', async (_what, sql) => {
    const [one, other] = [await taken(), await taken()];
    await database.query(sql, [one, other]);
    const { status, text } = await noor.ask('GET', `/api/mail/${one}`);
    expect([status, text.includes('Geheim')]).toEqual([500, false]);
    expect((await noor.ask('GET', `/api/mail/${other}`)).status).toBe(200);
  });

  it('begins with an address somebody left in a report, waits for an answer, and refuses an address that is none', async () => {
    const contact = await draft(noor);
    const services = {
      threads: api.application.get(MailThreads, { strict: false }),
      database: api.application.get(Database),
    };
    const begin = (address: string) =>
      services.database.transaction({ kind: 'system', programme: 'helpwanted' }, (transaction) =>
        services.threads.begin(transaction, {
          programme: 'helpwanted',
          contactId: contact.id,
          address,
          language: 'en',
        }),
      );
    await expect(begin('melder@example.org\r\nBcc: x@example.org')).rejects.toThrow(Invalid);
    const id = await begin(' Melder@example.org ');
    const view = await noor.must<MailThreadView>('GET', `/api/mail/${id}`);
    expect(view).toMatchObject({ contactId: contact.id, language: 'en', items: [], may: { answer: true } });
    expect(view.waitingSince).toBeDefined();
  });

  it.each([
    ['GET /api/mail', {}, 'view'],
    ['GET /api/mail?view=all', {}, 'view'],
    ['GET /api/mail?view=due&cursor=nonsense', {}, 'cursor'],
    ['POST /api/mail/{id}/answers', { ...answer(), text: ' \n ' }, 'text'],
    ['POST /api/mail/{id}/answers', { ...answer(), text: 'x'.repeat(8_001) }, 'text'],
    ['POST /api/mail/{id}/answers', { ...answer(), language: 'de' }, 'language'],
    ['POST /api/mail/{id}/answers', { ...answer(), to: 'ander@example.org' }, 'to'],
    ['PUT /api/mail/{id}/draft', { text: 'a\u0000b' }, 'text'],
  ])('refuses %s %j by the name of what is wrong', async (route, body, field) => {
    const { status, body: said } = await ask(noor, route, { id: await taken(), body });
    expect([status, said]).toEqual([400, { error: { code: 'invalid', field } }]);
  });
});
