import MailComposer from 'nodemailer/lib/mail-composer';
import { mimeBytes } from './mime-bytes.js';

const texts = [
  '',
  ' ',
  'Dag,\r\n\r\nDank je.\r\n',
  'Met een spatie aan het eind \r\nen een tab\t\r\n\t',
  `${'een heel lange regel zonder einde, '.repeat(40)}é`,
  'é\u{1f642}\u200d\ud800'.repeat(60),
  'x'.repeat(3_000),
  '.\r\n..\r\nFrom hier = 3D\r\n.',
  '=3D=\r\n--=_boundary\r\nContent-Type: text/html\r\n\r\n<b>',
  '\u0000\u0007\u2028',
];
const date = new Date('2026-11-25T10:00:00Z');
const files = texts.map((content, index) => ({
  filename: `VV-${index}.json`,
  contentType: 'application/json; charset=utf-8',
  contentDisposition: 'attachment' as const,
  contentTransferEncoding: 'base64' as const,
  content: Buffer.from(content, 'utf8'),
}));
const calendar = {
  contentType: 'text/calendar; charset=utf-8; method=REQUEST',
  content: texts.join(''),
  contentTransferEncoding: 'base64',
} as const;

describe('a message in memory', () => {
  const of = (text: string, more: object) =>
    new MailComposer({
      from: {
        name: 'Één naam, met een heel lange toevoeging die niet op een regel past',
        address: 'a@example.org',
      },
      to: { name: '', address: 'b@example.org' },
      subject: `VV-0151 ${text.replace(/\s+/g, ' ').slice(0, 200)}`,
      text,
      textEncoding: 'quoted-printable',
      messageId: '<een@example.org>',
      date,
      baseBoundary: 'een',
      ...more,
    });

  it.each([
    ['a text', {}],
    ['a text with files', { attachments: files }],
    ['a text with a file for a calendar', { alternatives: [calendar] }],
    ['all of it', { alternatives: [calendar], attachments: files.slice(0, 2) }],
  ])('is byte for byte what the library streams: %s', async (_, more) => {
    for (const text of texts)
      expect(mimeBytes(of(text, more).compile()).toString('latin1')).toBe(
        (await of(text, more).compile().build()).toString('latin1'),
      );
  });

  it('is refused where a part is not in memory', () => {
    const file = { filename: 'VV-1.txt', path: 'VV-1.txt' };
    expect(() => mimeBytes(of('Dag', { attachments: [file] }).compile())).toThrow(TypeError);
  });
});
