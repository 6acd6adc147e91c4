import { randomUUID } from 'node:crypto';
import PostalMime from 'postal-mime';
import type { NoticeChannelView, NoticeFile, NoticeView, SaveNotice } from '#contract/takedown';
import { checkNoticeDocument, checkXarf, TakedownSending } from '#takedown';
import { startApi, type TestApi } from '../support/api.js';
import { Console } from '../support/console.js';
import { signedIn } from '../support/contacts.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { TestSmtp } from '../support/test-smtp.js';
import { addProvider, approvedNotice, someAddress, wholeDraft } from '../support/takedown.js';
import { waitFor } from '../support/wait.js';

const notices = '/api/takedown/notices';
const minor: Partial<SaveNotice> = { ageClass: 'minor', capacity: 'ordinary' };

describe('a notice as a file', () => {
  let database: TestDatabase;
  let api: TestApi;
  let smtp: TestSmtp;
  let noor: Console;

  beforeAll(async () => {
    database = await createTestDatabase();
    smtp = await TestSmtp.start();
    api = await startApi({ database });
    noor = await signedIn(api, 'noor');
  });

  afterAll(async () => {
    await api.close();
    await smtp.close();
    await database.drop();
  });

  const made = (make: typeof wholeDraft, providerId: string, words: Partial<SaveNotice>, count = 1) =>
    make({
      database,
      process: api.application,
      providerId,
      words,
      addresses: Array.from({ length: count }, someAddress),
    });
  async function approved(words: Partial<SaveNotice>, count?: number): Promise<NoticeView> {
    const { providerId } = await addProvider(database);
    return made(approvedNotice, providerId, words, count);
  }
  const file = (id: string, kind: 'document' | 'xarf') =>
    noor.must<NoticeFile>('GET', `${notices}/${id}/${kind}`);
  const channel = (id: string) => noor.must<NoticeChannelView>('GET', `${notices}/${id}/channel`);

  it('is a valid document of article 16, and of XARF for a minor, with the exact addresses', async () => {
    const { id, reference } = await approved(minor, 2);
    const document = await file(id, 'document');
    expect(document.name).toBe(`${reference}.json`);
    expect(() => checkNoticeDocument(document.content)).not.toThrow();
    const xarf = await file(id, 'xarf');
    const reports = xarf.content as readonly { readonly type: string; readonly url: string }[];
    reports.forEach((report) => expect(() => checkXarf(report)).not.toThrow());
    expect([xarf.name, reports.map(({ type }) => type)]).toEqual([
      `${reference}-xarf.json`,
      ['csem', 'csem'],
    ]);
    expect(await channel(id)).toEqual({ attempts: [], document: true, xarf: 2 });
  });

  it('has no XARF of adults', async () => {
    const { id } = await approved({ capacity: 'ordinary' });
    expect(await channel(id)).toMatchObject({ document: true, xarf: 0 });
    expect((await noor.ask('GET', `${notices}/${id}/xarf`)).status).toBe(409);
  });

  it('is not to be had before it was approved', async () => {
    const { providerId } = await addProvider(database);
    const { id } = await made(wholeDraft, providerId, minor);
    expect(await channel(id)).toMatchObject({ document: false, xarf: 0 });
    for (const kind of ['document', 'xarf'])
      expect((await noor.ask('GET', `${notices}/${id}/${kind}`)).status).toBe(409);
    expect((await noor.ask('GET', `${notices}/${randomUUID()}/document`)).status).toBe(404);
  });

  it('leaves one entry of the audit trail each time, without a word of it', async () => {
    const { id } = await approved(minor);
    await file(id, 'document');
    await file(id, 'xarf');
    await channel(id);
    const entries = await database.query<{ action: string }>(
      `select action from audit.entry where subject_id = $1 order by position desc limit 3`,
      [id],
    );
    expect(entries.map(({ action }) => action)).toEqual([
      'takedown:read',
      'takedown:export',
      'takedown:export',
    ]);
  });

  it.each([
    ['hosting', 'minor', 2],
    ['hosting', 'adult', 0],
    ['platform', 'minor', 0],
  ] as const)('goes along by mail to a %s of a %s as %i reports of XARF', async (kind, ageClass, count) => {
    const { providerId } = await addProvider(database, {
      kind: 'email',
      address: 'meldingen@videobaan.test',
    });
    await database.query('update takedown.provider set kind = $2 where id = $1', [providerId, kind]);
    const { id, reference } = await made(approvedNotice, providerId, { ageClass, capacity: 'ordinary' }, 2);
    const server = { host: '127.0.0.1', port: smtp.port, tls: 'none', user: '', password: '' } as const;
    const account = { address: 'vraag@example.org', imap: server, smtp: server };
    await api.application.get(TakedownSending, { strict: false }).send({ programme: 'helpwanted', account });
    await waitFor('it to be sent', async () => {
      const [row] = await database.query<{ state: string }>(
        'select state from takedown.notice where id = $1',
        [id],
      );
      return row?.state === 'sent';
    });
    const mail = await PostalMime.parse(smtp.sent.at(-1)?.raw ?? '', { attachmentEncoding: 'utf8' });
    const files = mail.attachments.filter(({ filename }) => filename?.startsWith(`${reference}-xarf-`));
    expect(files.map(({ filename, mimeType }) => [filename, mimeType])).toEqual(
      [1, 2].slice(0, count).map((number) => [`${reference}-xarf-${number}.json`, 'application/json']),
    );
    files.forEach(({ content }) => expect(() => checkXarf(JSON.parse(content as string))).not.toThrow());
    expect(mail.attachments).toHaveLength(2 + count);
  });
});
