import MailComposer from 'nodemailer/lib/mail-composer';
import PostalMime from 'postal-mime';
import { composeMail, type OutgoingMail } from './compose-mail.js';
import { plainText } from './plain-text.js';

const texts = [
  'Dag',
  'Dag,\n\nDank je.\n',
  'Met een spatie aan het eind \nen een tab\t\nen verder',
  `${'een heel lange regel zonder einde, '.repeat(40)}é`,
  'é\u{1f642}\u200d'.repeat(60),
  'x'.repeat(3_000),
  '.\n..\nFrom hier = 3D\n.',
  '=3D=\n--=_\nContent-Type: text/html\n\n<b>',
];
const date = new Date('2026-11-25T10:00:00Z');
const files = texts.flatMap((content, index) => [
  { name: `VV-${index}.json`, type: 'application/json' as const, content },
  { name: `VV-${index}.txt`, type: 'text/plain' as const, content },
]);
const calendar = { method: 'REQUEST' as const, content: texts.join('\r\n') };

describe('a message', () => {
  const mailOf = (text: string, more: Partial<OutgoingMail>): OutgoingMail => ({
    from: {
      name: 'Één naam, met een toevoeging die niet op een regel past, en nog een',
      address: 'a@example.org',
    },
    to: 'b@example.org',
    subject: `VV-0151 é ${plainText(text).replace(/\s+/g, ' ').slice(0, 100)}`.trim(),
    text,
    messageId: '<een@example.org>',
    answers: Array.from({ length: 9 }, (_, number) => `<eerder.${number}@mail.example.org>`),
    date,
    automatic: 'by_itself',
    replyTo: 'c@example.org',
    ...more,
  });

  /** The same message as the library would write it from beginning to end. */
  const byTheLibrary = (mail: OutgoingMail): Promise<Buffer> =>
    new MailComposer({
      ...mail,
      to: { name: '', address: mail.to },
      text: plainText(mail.text),
      textEncoding: 'quoted-printable',
      inReplyTo: mail.answers.at(-1),
      references: [...mail.answers],
      headers: { 'Auto-Submitted': 'auto-generated' },
      ...(mail.calendar && {
        alternatives: [
          {
            contentType: `text/calendar; charset=utf-8; method=${mail.calendar.method}`,
            content: mail.calendar.content,
            contentTransferEncoding: 'base64',
          },
        ],
      }),
      attachments: mail.files?.map(({ name, type, content }) => ({
        filename: name,
        contentType: `${type}; charset=utf-8`,
        content,
      })),
    })
      .compile()
      .build();

  const read = async (raw: Buffer) => {
    const { headers, attachments, ...said } = await PostalMime.parse(raw, { attachmentEncoding: 'utf8' });
    const own = headers
      .filter(({ key }) => key !== 'content-transfer-encoding')
      .map(({ key, value }) => [key, value.replace(/boundary=.*/, 'boundary')]);
    return { ...said, attachments, headers: own.sort(), headerLines: [] };
  };

  it.each([
    ['with a text', {}],
    ['with files', { files }],
    ['with a file for a calendar', { calendar }],
    ['with all of it', { calendar, files: files.slice(0, 2) }],
  ])('%s is read as the one that the library would write', async (_, more) => {
    for (const text of texts) {
      const mail = mailOf(text, more);
      expect(await read(composeMail(mail).raw)).toEqual(await read(await byTheLibrary(mail)));
    }
  });

  it('has only lines that every server takes, and no word of anyone outside an encoding', () => {
    for (const text of texts) {
      const { raw } = composeMail(mailOf(text, { calendar, files }));
      const lines = raw.toString('latin1').split('\r\n');
      expect(lines.filter((line) => line.length > 78 || /[^\x20-\x7e\t]/.test(line))).toEqual([]);
    }
  });
});
