import { parseMail } from './parse-mail.js';

const head = 'From: Iemand <iemand@example.org>\r\nSubject: Vraag\r\nMIME-Version: 1.0\r\n';
const parse = (raw: string) => parseMail(Buffer.from(head + raw));

describe('a message', () => {
  it('is read for its text and where it belongs, and nothing else of it', async () => {
    const mail = await parse(
      'Received: from [203.0.113.9] by mail.example.org\r\nX-Originating-IP: 203.0.113.9\r\nMessage-ID: <a@example.org>\r\n' +
        'In-Reply-To: <b@example.org>\r\nReferences: <c@example.org>\r\n <b@example.org>\r\nUser-Agent: Kanarie\r\n\r\nHoi',
    );
    expect(mail).toEqual({
      from: 'iemand@example.org',
      subject: 'Vraag',
      messageId: '<a@example.org>',
      answers: ['<b@example.org>', '<c@example.org>'],
      text: 'Hoi',
      cut: false,
      dropped: 0,
      signs: {},
      report: undefined,
    });
  });

  it('says what was too long to keep', async () => {
    const { text, cut } = await parse(`\r\n${'a'.repeat(150_000)}`);
    expect([text.length, cut]).toEqual([100_000, true]);
  });

  it('that breaks its reader costs that message, and the next is read', async () => {
    const tooDeep = Array.from(
      { length: 400 },
      (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`,
    );
    await expect(parse(tooDeep.join(''))).rejects.toMatchObject({ name: 'UnreadableMail', reason: 'broken' });
    expect((await parse('\r\nDaarna')).text).toBe('Daarna');
  });

  it('is read in turn when several come at once', async () => {
    const mails = await Promise.all(['een', 'twee', 'drie'].map((word) => parse(`\r\n${word}`)));
    expect(mails.map(({ text }) => text)).toEqual(['een', 'twee', 'drie']);
  });
});
