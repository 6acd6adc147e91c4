import { randomUUID } from 'node:crypto';
import type { InboundCounts, InboundPile, NoticeMailList } from '#contract/takedown';
import { startApi, type TestApi } from '../support/api.js';
import { canariesIn } from '../support/canary.js';
import { Console } from '../support/console.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { dumpDatabase } from '../support/dump.js';
import { type MailPlace, pileMail } from '../support/notice-mail.js';
import { approvedNotice } from '../support/takedown.js';
import { letter } from '../support/test-mailbox.js';

const to = 'verzoeken@helpwanted.test';

describe('mail about notices, for those who work with it', () => {
  let database: TestDatabase;
  let api: TestApi;
  let place: MailPlace;
  let tara: Console;
  let tom: Console;
  let noor: Console;

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi({ database });
    place = { database, process: api.application };
    [tara, tom, noor] = [new Console(api), new Console(api), new Console(api)];
    await tara.signIn('tara@demo.test');
    await tom.signIn('tom@demo.test');
    await noor.signIn('noor@demo.test');
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const path = (id: string, act: string) => `/api/takedown/mail/${id}/${act}`;
  const pile = (page = tara) => page.must<InboundPile>('GET', '/api/takedown/mail');
  const actions = async () =>
    (
      await database.query<{ action: string }>(
        'select action from audit.entry where programme_id is not null order by position desc limit 1',
      )
    )[0]?.action;
  const numberOf = (reference: string) => Number(reference.slice(3));

  it('shows what found no notice with its words, in which nothing can be followed', async () => {
    const text = 'See https://videobaan.test/p/8 or write a@videobaan.test';
    const id = await pileMail(place, letter(text, { To: to, From: 'iemand@attacker.test' }));
    const { unassigned } = await pile();
    expect(unassigned.find((mail) => mail.id === id)).toMatchObject({
      from: 'iemand@attacker[.]test',
      text: 'See hxxps://videobaan[.]test/p/8 or write a@videobaan[.]test',
      meaning: 'unauthenticated',
      matchedBy: 'nothing',
      revision: 1,
    });
    expect(await actions()).toBe('takedown:mail_list');
  });

  it('gives it to a notice by number, under whose key it is sealed from then on', async () => {
    const notice = await approvedNotice(place);
    const word = `Woord${randomUUID().replaceAll('-', '')}`;
    const id = await pileMail(place, letter(word, { To: to }));
    const body = { revision: 1, notice: numberOf(notice.reference) };
    expect((await tara.ask('POST', path(id, 'assign'), body)).status).toBe(204);
    expect(await actions()).toBe('takedown:mail_assign');
    const { mails } = await tara.must<NoticeMailList>('GET', `/api/takedown/notices/${notice.id}/mail`);
    expect(mails).toEqual([
      expect.objectContaining({ id, text: word, matchedBy: 'person', handledBy: 'Tara (demo)' }),
    ]);
    expect(canariesIn(await dumpDatabase(database), [word])).toEqual([]);
    await database.query('delete from takedown.notice_key where notice_id = $1', [notice.id]);
    const erased = await tara.must<NoticeMailList>('GET', `/api/takedown/notices/${notice.id}/mail`);
    expect(erased.mails.map((mail) => [mail.text, mail.subject, mail.from])).toEqual([['', '', undefined]]);
  });

  it('is read once, and is the act of the first of two', async () => {
    const notice = await approvedNotice(place);
    const id = await pileMail(place);
    const body = { revision: 1, notice: numberOf(notice.reference) };
    const both = await Promise.all([tara, tom].map((page) => page.ask('POST', path(id, 'assign'), body)));
    expect(both.map(({ status }) => status).toSorted()).toEqual([204, 409]);
    expect((await pile()).unread.map((mail) => mail.notice?.id)).toContain(notice.id);
    const read = await Promise.all(
      [tara, tom].map((page) => page.ask('POST', path(id, 'read'), { revision: 2 })),
    );
    expect(read.map(({ status }) => status).toSorted()).toEqual([204, 409]);
    expect((await pile()).unread.map((mail) => mail.id)).not.toContain(id);
  });

  it('is set aside and brought back', async () => {
    const id = await pileMail(place);
    const before = await tara.must<InboundCounts>('GET', '/api/takedown/mail/counts');
    await tara.must('POST', path(id, 'not-ours'), { revision: 1 });
    const { unassigned, aside } = await pile();
    expect([unassigned.some((mail) => mail.id === id), aside.some((mail) => mail.id === id)]).toEqual([
      false,
      true,
    ]);
    expect(await tara.must<InboundCounts>('GET', '/api/takedown/mail/counts')).toEqual({
      ...before,
      unassigned: before.unassigned - 1,
    });
    const assign = { revision: 2, notice: 1 };
    expect((await tara.ask('POST', path(id, 'assign'), assign)).status).toBe(409);
    await tara.must('POST', path(id, 'bring-back'), { revision: 2 });
    expect((await pile()).unassigned.map((mail) => mail.id)).toContain(id);
  });

  it('is given to no notice there is not', async () => {
    const id = await pileMail(place);
    const { status, body } = await tara.ask<{ error: { field: string } }>('POST', path(id, 'assign'), {
      revision: 1,
      notice: 99_999,
    });
    expect([status, body.error.field]).toEqual([400, 'notice']);
  });

  it('is read by those who write notices, and dealt with by those who send them', async () => {
    const id = await pileMail(place);
    expect((await pile(noor)).unassigned.map((mail) => mail.id)).toContain(id);
    for (const act of ['assign', 'read', 'not-ours', 'bring-back'])
      expect((await noor.ask('POST', path(id, act), { revision: 1, notice: 1 })).status).toBe(403);
  });
});
