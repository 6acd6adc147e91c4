import { deflateRawSync } from 'node:zlib';
import { MailStory } from '../support/mail.js';
import { letter, manyParts } from '../support/test-mailbox.js';
import { headersOf, textOf } from '../support/test-smtp.js';
import { waitFor } from '../support/wait.js';

const picture = Buffer.concat([
  Buffer.from('89504e470d0a1a0a', 'hex'),
  Buffer.from('Kanarieplaatje'.repeat(40)),
]);
const base64 = (bytes: Buffer): string => bytes.toString('base64').replace(/(.{76})/g, '$1\n');
const head = (type: string, more = ''): string =>
  `Content-Type: ${type}\nContent-Transfer-Encoding: base64${more && `\n${more}`}`;
const plain = 'Content-Type: text/plain; charset=utf-8';

function nested(depth: number): string {
  const open = Array.from(
    { length: depth },
    (_, n) => `Content-Type: multipart/mixed; boundary="b${n}"\n\n--b${n}\n`,
  );
  const close = Array.from({ length: depth }, (_, n) => `--b${depth - 1 - n}--\n`);
  return `From: diep@example.org\nMIME-Version: 1.0\n${open.join('')}${plain}\n\nDiep\n\n${close.join('')}`;
}

/** A file of a few kilobytes that unpacks to a hundred million zeros, forty times over. */
const bomb = Buffer.concat(Array<Buffer>(40).fill(deflateRawSync(Buffer.alloc(100_000_000))));

const withFiles = (...files: readonly (readonly [string, string])[]): string =>
  manyParts([[plain, 'Met iets erbij'], ...files], { From: 'bijlage@example.org' });

/** What is sent, and how many attachments its sender is told of; nothing when it may only be put aside. */
type Hostile = readonly [name: string, raw: () => string | Buffer, dropped?: number];
const hostile: readonly Hostile[] = [
  ['multipart, 100 deep', () => nested(100), 0],
  ['multipart, 5,000 deep', () => nested(5_000)],
  ['10,000 parts', () => withFiles(...Array.from({ length: 10_000 }, () => [plain, 'x'] as const)), 0],
  [
    '10,000 attachments',
    () =>
      withFiles(
        ...Array.from({ length: 10_000 }, (_, n) => [`Content-Type: image/png; name=${n}`, 'x'] as const),
      ),
    10_000,
  ],
  [
    'a zip bomb',
    () => withFiles([head('application/zip', 'Content-Disposition: attachment'), base64(bomb)]),
    1,
  ],
  ['30 MB of base64', () => withFiles([head('image/jpeg'), base64(Buffer.alloc(22_500_000, 7))]), 1],
  ['30 MB of text', () => letter('a\n'.repeat(15_000_000), { From: 'lang@example.org' })],
  ['41 MB', () => letter('a'.repeat(41 * 1024 * 1024), { From: 'groot@example.org' })],
  [
    'a charset there is not',
    () => letter('caf\u00e9', { 'Content-Type': 'text/plain; charset="x-\\"; a=b' }),
  ],
  [
    'bytes that are no text',
    () => Buffer.concat([Buffer.from(letter('')), Buffer.from([0, 255, 254, 192, 175])]),
  ],
  [
    'groups within groups (CVE-2025-14874)',
    () => letter('Groepen', { From: 'g:'.repeat(100_000), To: 'a:'.repeat(9_999) }),
  ],
  ['comments within comments', () => letter('Haakjes', { From: `${'('.repeat(200_000)}a@example.org` })],
  ['a header of 1 MB', () => letter('Kop', { 'X-Lang': 'a'.repeat(1_000_000) })],
  ['a header of 3 MB', () => letter('Kop', { 'X-Lang': 'a'.repeat(3_000_000) })],
  ['a subject of 1 MB', () => letter('Onderwerp', { Subject: '=?utf-8?q?x?='.repeat(80_000) })],
  ['100,000 references', () => letter('Verwijst', { References: '<a@b.example> '.repeat(100_000) })],
  ['a boundary that never comes', () => letter('--x', { 'Content-Type': 'multipart/mixed; boundary="y"' })],
  ['a page 200,000 deep', () => letter('<div>'.repeat(200_000), { 'Content-Type': 'text/html' })],
  ['a page of broken tags', () => letter('<a <b <!-- '.repeat(50_000), { 'Content-Type': 'text/html' })],
  ['nothing at all', () => 'x'],
];

describe('hostile and broken mail', () => {
  let story: MailStory;

  beforeAll(async () => {
    story = await MailStory.begin();
  }, 60_000);

  afterAll(() => story.end());

  it.each<[string, Hostile]>(hostile.map((each) => [each[0], each]))(
    'I6 %s is taken without attachments or put aside, and the next is read',
    async (name, [, raw, dropped]) => {
      const next = `Na ${name}`;
      await story.deliver(raw(), letter(next, { From: 'daarna@example.org' }));
      expect((await story.withText(next)).items).toHaveLength(1);
      if (dropped === undefined) return;
      const rows = await story.database.query<{ dropped: number }>(
        `select dropped from contacts.mail_message where uid is not null order by uid desc offset 1 limit 1`,
      );
      expect(rows).toEqual([{ dropped }]);
    },
    60_000,
  );

  it('I6 what was put aside lies in the quarantine of the mailbox, counted, and nothing of it is kept', async () => {
    const aside = await story.database.query<{ reason: string; uid: string }>(
      'select reason, uid from contacts.mail_set_aside order by reason',
    );
    expect(aside.length).toBeGreaterThanOrEqual(3);
    expect(aside.map(({ reason }) => reason)).toEqual(expect.arrayContaining(['broken', 'too_large']));
    await waitFor(
      'the quarantine',
      async () => (await story.mailbox.look('Quarantine')).messages === aside.length,
    );
    const { mailbox } = await story.noor.must<{ mailbox: { quarantined: number } }>(
      'GET',
      '/api/mail?view=due',
    );
    expect(mailbox.quarantined).toBe(aside.length);
    const columns = await story.database.query<{ name: string }>(
      `select column_name as name from information_schema.columns where table_name = 'mail_set_aside' and data_type in ('bytea', 'text')`,
    );
    expect(columns).toEqual([{ name: 'reason' }]);
  });

  it('I6 what the database refuses is put aside whole, and the next is read', async () => {
    const contacts = () => story.database.query('select id from contacts.contact');
    const before = await contacts();
    await story.database.query(
      'alter table contacts.mail_message add constraint small_only check (octet_length(body) < 8000) not valid',
    );
    await story.deliver(
      letter('Te veel voor de tabel '.repeat(1_000), { From: 'veel@example.org' }),
      letter('Na wat niet past', { From: 'daarna@example.org' }),
    );
    await story.database.query('alter table contacts.mail_message drop constraint small_only');
    expect((await story.withText('Na wat niet past')).items).toHaveLength(1);
    expect(await contacts()).toHaveLength(before.length + 1);
    const aside = await story.database.query(
      `select 1 from contacts.mail_set_aside where reason = 'unstorable'`,
    );
    expect(aside).toHaveLength(1);
  });

  it.each<readonly [string, readonly [string, string], number]>([
    [
      'an attachment',
      [head('image/png', 'Content-Disposition: attachment; filename="x.png"'), base64(picture)],
      1,
    ],
    [
      'an inline image',
      [head('image/png', 'Content-ID: <x>\nContent-Disposition: inline'), base64(picture)],
      1,
    ],
    ['a text file', [`${plain}\nContent-Disposition: attachment; filename="x.txt"`, 'Kanarieplaatje'], 1],
    ['a forwarded message', ['Content-Type: message/rfc822', letter('Kanarieplaatje')], 1],
    ['a file in the text', [plain, `begin 644 x.png\n${'M'.repeat(60)}Kanarieplaatje\nend\nDaarna`], 1],
    ['an image as an address', [plain, `data:image/png;base64,${picture.toString('base64')}`], 1],
    [
      'an image in a page',
      ['Content-Type: text/html', `<img src="data:image/png;base64,${picture.toString('base64')}">`],
      1,
    ],
  ])('I6 %s is not stored, anywhere', async (_what, part) => {
    await story.deliver(withFiles(part));
    const dump = await story.database.query<{ body: Buffer }>('select body from contacts.mail_message');
    expect(dump.length).toBeGreaterThan(0);
    const threads = await story.threads();
    const texts = await Promise.all(threads.map(async ({ id }) => (await story.thread(id)).items));
    const all = texts.flat().filter(({ text }) => text?.startsWith('Met iets erbij'));
    expect(all.at(-1)?.dropped).toBe(1);
    expect(JSON.stringify(texts)).not.toMatch(/Kanarieplaatje|iVBOR|S2FuYXJpZ/);
  });

  it('P7 its sender is told once in each thread, in both languages, without a word of theirs', async () => {
    const before = story.smtp.sent.length;
    const first = '<kanarie.1@mail.example.org>';
    const more = { From: 'Kanarienaam <kanarie@example.org>', Subject: 'Kanarieonderwerp' };
    const file: readonly [string, string] = [
      head('image/png', 'Content-Disposition: attachment; filename="Kanariebestand.png"'),
      base64(picture),
    ];
    await story.deliver(manyParts([[plain, 'Kanariezin'], file], { ...more, 'Message-ID': first }));
    await waitFor('the notice', () => story.smtp.sent.length > before);
    await story.deliver(manyParts([[plain, 'Kanariezin twee'], file], { ...more, References: first }));
    const { id } = await story.withText('Kanariezin twee');
    await story.answer(id, 'Dag');
    const sent = story.smtp.sent.slice(before);
    expect(sent.map(({ from, to }) => [from, to])).toEqual([
      ['', ['kanarie@example.org']],
      [story.mailbox.address, ['kanarie@example.org']],
    ]);
    const [notice] = sent;
    const headers = headersOf(notice?.raw ?? '');
    expect(headers.map(([name]) => name).toSorted()).toEqual([
      'auto-submitted',
      'content-transfer-encoding',
      'content-type',
      'date',
      'from',
      'in-reply-to',
      'message-id',
      'mime-version',
      'references',
      'subject',
      'to',
    ]);
    expect(textOf(notice?.raw ?? '')).toMatch(/niet bewaard[^]*not kept/);
    for (const { raw } of sent)
      expect(raw.replaceAll(first, '').replace(/^To: .*$/m, '')).not.toMatch(/kanarie/i);
    for (const { raw } of sent)
      expect(headersOf(raw).find(([name]) => name === 'subject')?.[1]).toBe('Antwoord op je bericht');
  });
});
