import type { ContactView } from '#contract';
import { wholeAnswers } from '../support/contacts.js';
import { MailStory } from '../support/mail.js';
import { letter } from '../support/test-mailbox.js';
import { headerOf } from '../support/test-smtp.js';
import { waitFor } from '../support/wait.js';

describe('mail that comes in', () => {
  let story: MailStory;

  beforeAll(async () => {
    story = await MailStory.begin();
  }, 60_000);

  afterAll(() => story.end());

  const contactsOfMail = (): Promise<{ id: string }[]> =>
    story.database.query(`select id from contacts.contact where channel = 'email'`);

  const close = async (contactId: string): Promise<void> => {
    const { revision } = await story.noor.must<ContactView>('GET', `/api/contacts/${contactId}`);
    await story.noor.must('POST', `/api/contacts/${contactId}/close`, { revision, answers: wholeAnswers });
  };

  it('is a contact that is nobody’s yet, waits for an answer, and is marked in the mailbox', async () => {
    await story.deliver(letter('Mag ik iets vragen?', { Subject: '=?utf-8?q?Een_vraag_=C3=A9n_meer?=' }));
    const [thread] = await story.threads();
    expect(thread).toMatchObject({
      subject: 'Een vraag én meer',
      messages: 1,
      closed: false,
      attention: false,
    });
    expect(thread?.counsellor).toBeUndefined();
    expect(Date.parse(thread?.answerBy ?? '')).toBeGreaterThan(Date.parse(thread?.waitingSince ?? ''));
    const view = await story.thread(thread?.id ?? '');
    expect(view.items).toEqual([
      expect.objectContaining({
        kind: 'received',
        text: 'Mag ik iets vragen?',
        dropped: 0,
        otherSender: false,
      }),
    ]);
    const contact = await story.noor.must<ContactView>('GET', `/api/contacts/${view.contactId}`);
    expect(contact).toMatchObject({ channel: 'email', state: 'draft', number: view.number });
    await waitFor('the mark', async () => (await story.mailbox.look()).taken === 1);
    // How far the mailbox was read is kept with what was stored: nothing is looked at twice.
    const [read] = await story.database.query<{ last: number; uid: number; aside: number }>(
      `select (select last_uid::int from contacts.mail_mailbox) as last,
         (select max(uid)::int from contacts.mail_message) as uid,
         (select count(*)::int from contacts.mail_set_aside) as aside`,
    );
    expect(read).toEqual({ last: read?.uid, uid: expect.any(Number) as number, aside: 0 });
  });

  it('joins its thread when it answers us, whoever sends it, and says when that is somebody else', async () => {
    await story.deliver(letter('Eerste brief', { From: 'kind@example.org' }));
    const { id } = await story.withText('Eerste brief');
    const { raw } = await story.answer(id, 'Ons antwoord');
    const ours = headerOf(raw, 'message-id');
    await story.deliver(
      letter('Tweede brief', { From: 'kind@example.org', 'In-Reply-To': ours, Subject: 'Heel iets anders' }),
      letter('Van een ander adres', { From: 'ander@example.org', References: `<x@example.org> ${ours}` }),
    );
    const view = await story.thread(id);
    expect(view.items.map(({ kind, text, otherSender }) => [kind, text, otherSender])).toEqual([
      ['received', 'Eerste brief', false],
      ['answer', 'Ons antwoord', false],
      ['received', 'Tweede brief', false],
      ['received', 'Van een ander adres', true],
    ]);
    expect(view.waitingSince).toBeDefined();
    const { to } = await story.answer(id, 'Nog een antwoord');
    expect(to).toEqual(['kind@example.org']);
  });

  it('joins its thread by an earlier message of the same sender, and by nothing else', async () => {
    const first = '<eerste.1@mail.example.org>';
    await story.deliver(
      letter('Dit vergat ik', { From: 'p@example.org', 'Message-ID': first, Subject: 'Zelfde' }),
    );
    const { id } = await story.withText('Dit vergat ik');
    await story.deliver(
      letter('Nog iets', { From: 'P@Example.org', References: first, Subject: 'Zelfde' }),
      letter('Vreemde met dezelfde verwijzing', {
        From: 'q@example.org',
        References: first,
        Subject: 'Zelfde',
      }),
      letter('Zelfde onderwerp', { From: 'p@example.org', Subject: 'Re: Zelfde' }),
    );
    expect((await story.thread(id)).items.map(({ text }) => text)).toEqual(['Dit vergat ik', 'Nog iets']);
    const again = await story.withText('Zelfde onderwerp');
    expect(again.earlier.map(({ threadId }) => threadId)).toEqual([id]);
    expect((await story.withText('Vreemde')).earlier).toEqual([]);
  });

  it('to a thread whose contact was closed begins a new contact in the same thread, and nothing is changed of the old', async () => {
    await story.deliver(letter('Voor het sluiten', { From: 'later@example.org' }));
    const { id, contactId } = await story.withText('Voor het sluiten');
    const { raw } = await story.answer(id, 'Dag');
    await close(contactId);
    expect((await story.threads('done')).map((thread) => thread.id)).toContain(id);
    await story.deliver(
      letter('Na het sluiten', { From: 'later@example.org', References: headerOf(raw, 'message-id') }),
    );
    const view = await story.thread(id);
    expect(view.contactId).not.toBe(contactId);
    expect(view.items.map(({ text }) => text)).toEqual(['Voor het sluiten', 'Dag', 'Na het sluiten']);
    expect(view).toMatchObject({ closed: false, subject: 'Vraag' });
    expect((await story.answer(id, 'Opnieuw dag')).to).toEqual(['later@example.org']);
    const old = await story.noor.must<ContactView>('GET', `/api/contacts/${contactId}`);
    expect([old.state, old.version]).toEqual(['closed', 1]);
    // Erasing the old one takes nothing from the new.
    await story.database.query('delete from contacts.contact_key where contact_id = $1', [contactId]);
    const left = await story.thread(id);
    expect(left.items.map(({ text }) => text)).toEqual([
      undefined,
      undefined,
      'Na het sluiten',
      'Opnieuw dag',
    ]);
  });

  it.each([
    ['an auto-reply', { 'Auto-Submitted': 'auto-replied' }],
    ['a mailing', { Precedence: 'bulk' }],
    ['a list', { 'List-Id': '<nieuws.example.org>' }],
    ['an old auto-reply', { 'X-Autoreply': 'yes' }],
    ['a bounce', { 'Return-Path': '<>' }],
    ['the postmaster', { From: 'MAILER-DAEMON@example.org' }],
    ['no one to answer', { From: 'no-reply@example.org' }],
  ])('opens no contact when no person wrote it: %s', async (_what, head) => {
    const before = await contactsOfMail();
    await story.deliver(letter('Automatisch', head));
    expect(await contactsOfMail()).toEqual(before);
  });

  it('opens no contact when it is our own', async () => {
    const before = await contactsOfMail();
    await story.deliver(letter('Van onszelf', { From: `Iemand <${story.mailbox.address.toUpperCase()}>` }));
    expect(await contactsOfMail()).toEqual(before);
    const rows = await story.database.query<{ reason: string }>(
      'select reason from contacts.mail_set_aside order by at desc limit 1',
    );
    expect(rows).toEqual([{ reason: 'own' }]);
  });

  it('says that an answer came back, and opens no contact by it', async () => {
    await story.deliver(letter('Ik schrijf maar één keer', { From: 'weg@example.org' }));
    const { id } = await story.withText('maar één keer');
    const { raw } = await story.answer(id, 'Antwoord');
    const before = await contactsOfMail();
    const report = (text: string) =>
      letter(
        `--r\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mail.example.org\n\nAction: failed\nStatus: 5.1.1\n\n--r\nContent-Type: text/rfc822-headers\n\n${text}\n\n--r--`,
        {
          From: 'postmaster@example.org',
          'Content-Type': 'multipart/report; report-type=delivery-status; boundary="r"',
        },
      );
    await story.deliver(report('Message-ID: <iets.anders@example.org>'));
    expect((await story.thread(id)).attention).toBe(false);
    await story.deliver(report(`Subject: x\nMessage-ID: ${headerOf(raw, 'message-id')}`));
    const view = await story.thread(id);
    expect([view.attention, view.items.at(-1)?.state]).toEqual([true, 'returned']);
    expect(await contactsOfMail()).toEqual(before);
  });

  it('without anyone to answer is kept and shown, and cannot be answered', async () => {
    await story.deliver(letter('Zonder afzender', { From: '"a@example.org x"@example.org' }));
    const view = await story.withText('Zonder afzender');
    expect(view.may.answer).toBe(false);
    const { status } = await story.noor.ask('POST', `/api/mail/${view.id}/answers`, {
      key: crypto.randomUUID(),
      text: 'x',
      language: 'nl',
    });
    expect(status).toBe(409);
  });

  it('written as a page is kept as text', async () => {
    const html =
      '<html><head><style>p{color:red}</style></head><body><p>Hallo<br>daar</p><script>alert(1)</script><img src="https://volg.example.org/x.png"><ul><li>een</li></ul></body></html>';
    await story.deliver(
      letter(html, { From: 'html@example.org', 'Content-Type': 'text/html; charset=utf-8' }),
    );
    const { items } = await story.withText('daar');
    expect(items[0]?.text).toBe('Hallo\ndaar\n\n * een');
    expect(items[0]?.dropped).toBe(0);
  });
});
