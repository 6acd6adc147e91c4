import { dkimVerify } from 'mailauth';
import PostalMime from 'postal-mime';
import type { MailAccount } from '#platform/config';
import { composeMail, MailPool, plainAddress } from '#platform/mail';
import { noticeMail, type NoticeMailbox, noticeMessageId, tokenIn } from '#takedown';
import { Dice } from '../support/hostile-values.js';
import { SigningDomains } from '../support/signing-domains.js';
import { headersOf, type SentMail, TestSmtp } from '../support/test-smtp.js';

const cases = 1_000;
const platform = 'dsa@platform.example.org';
const poison = [
  '\r\nBcc: ander@example.org',
  '\nBcc: ander@example.org',
  '\rCc: ander@example.org',
  '%0d%0aBcc%3Aander@example.org',
  '\u2028Bcc: ander@example.org\u2029',
  '\u0085Bcc: x',
  '\u0000\u0007',
  '\r\n\tX-Gevouwen: ja',
  '\r\n\r\nTweede bericht',
  '\r\n.\r\nMAIL FROM:<ander@example.org>\r\nRCPT TO:<ander@example.org>\r\n',
  'List-Unsubscribe: <mailto:ander@example.org>',
  'Reply-To: ander@example.org',
  '"dsa@platform.example.org x"@example.org',
  '<ander@example.org>, ander@example.org',
  'groep: ander@example.org;',
  '=?utf-8?Q?=0D=0ABcc:_ander@example.org?=',
  '=?utf-8?B?DQpCY2M6IHg=?=',
  '=3D=0D=0A=',
  '\r\n--b\r\nContent-Type: text/html\r\n\r\n<b>',
  '"; filename="x.exe',
  '"}],"extra":"',
  '\\',
  'é\ud800',
  '\u202egro.elpmaxe@redna\u200b',
  'x'.repeat(2_000),
];

/** A text of a person with something in it that has broken a mailer. */
const hostile = (dice: Dice, around: string): string => {
  const at = dice.upTo(around.length + 1);
  const more = dice.upTo(3) === 0 ? dice.pick(poison) : '';
  return `${around.slice(0, at)}${dice.pick(poison)}${more}${around.slice(at)}`;
};
const mostly = (dice: Dice, around: string): string => (dice.upTo(3) > 0 ? around : hostile(dice, around));
const tokenOf = (number: number): string => number.toString(16).padStart(32, '0');
const ids = /^<[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,120}@[A-Za-z0-9.-]{1,120}>$/;

/** Everything in a notice that a person wrote, in one way or another. */
function written(number: number) {
  const dice = new Dice(number);
  const urls = Array.from({ length: 1 + dice.upTo(4) }, () =>
    hostile(dice, 'https://video.example.org/watch?v=A_b-1&igsh=x%2fY&utm_source=z#t=1'),
  );
  const explanation = hostile(dice, 'De persoon zegt: dit staat er tegen mijn wil.');
  const provider = hostile(dice, 'Voorbeeld Media B.V.');
  const document = JSON.stringify({ provider, explanation, locations: urls.map((url) => ({ url })) });
  const letter = {
    reference: mostly(dice, 'VV-0151'),
    to: mostly(dice, platform),
    texts: [`Dag ${provider},\n\n${explanation}\n\n${urls.join('\n')}`, `Hello,\n\n${explanation}`],
    document,
    token: tokenOf(number),
    earlier: [mostly(dice, '<eerste@mail.example.org>'), hostile(dice, '<tweede@mail.example.org>')],
    date: new Date('2026-11-25T10:00:00Z'),
  };
  return { letter, urls, name: hostile(dice, 'Voorbeeld helplijn') };
}

describe('a notice by mail', () => {
  const domains = new SigningDomains();
  let smtp: TestSmtp;
  let pool: MailPool;
  const sent = new Map<string, SentMail[]>();

  beforeAll(async () => {
    smtp = await TestSmtp.start();
    smtp.onTaken = (mail) => {
      const id = headersOf(mail.raw).find(([name]) => name === 'message-id')?.[1] ?? '';
      sent.set(id, [...(sent.get(id) ?? []), mail]);
    };
    const server = { host: '127.0.0.1', port: smtp.port, tls: 'none', user: '', password: '' } as const;
    const dkim = domains.add('helpline.example.org');
    const account: MailAccount = {
      address: 'verzoeken@helpline.example.org',
      imap: server,
      smtp: server,
      dkim,
    };
    pool = new MailPool(account, { connections: 4 });
  });

  afterAll(async () => {
    pool.close();
    await smtp.close();
  });

  const mailbox = (name: string): NoticeMailbox => ({
    name,
    address: 'verzoeken@helpline.example.org',
    bounces: 'bounce@helpline.example.org',
  });

  async function faultsOf(number: number, mail: SentMail): Promise<readonly string[]> {
    const { letter, urls } = written(number);
    const answered = letter.earlier.filter((id) => ids.test(id));
    const expected = ['from', 'to', 'reply-to', 'subject', 'message-id', 'date', 'mime-version'].concat(
      'content-type',
      'dkim-signature',
      answered.length > 0 ? ['in-reply-to', 'references'] : [],
    );
    const headers = headersOf(mail.raw);
    const valueOf = (name: string) => headers.find(([each]) => each === name)?.[1];
    const raw = Buffer.from(mail.raw, 'latin1');
    const { attachments } = await PostalMime.parse(raw, { attachmentEncoding: 'utf8' });
    const json = attachments.find(({ mimeType }) => mimeType === 'application/json');
    const { results } = await dkimVerify(raw, { resolver: domains.lookup as never });
    const content = typeof json?.content === 'string' ? json.content : '{}';
    const document = JSON.parse(content) as { locations: readonly { url: string }[] };
    const checks: readonly (readonly [string, unknown, unknown])[] = [
      ['recipients', mail.to, [platform]],
      ['sender', mail.from, `bounce+${tokenOf(number)}@helpline.example.org`],
      ['headers', headers.map(([name]) => name).toSorted(), expected.toSorted()],
      ['to', valueOf('to'), platform],
      ['token', tokenIn(valueOf('reply-to')), tokenOf(number)],
      ['subject', valueOf('subject'), 'VV-0151'],
      ['references', valueOf('references'), answered.length > 0 ? answered.join(' ') : undefined],
      [
        'files',
        attachments.map(({ filename, mimeType }) => [filename, mimeType]),
        [
          ['VV-0151.txt', 'text/plain'],
          ['VV-0151.json', 'application/json'],
        ],
      ],
      ['document', content, letter.document],
      ['addresses', document.locations.map(({ url }) => url), JSON.parse(JSON.stringify(urls))],
      ['signatures', results.map(({ status }) => status.result), ['pass']],
    ];
    const faults = checks.filter(([, is, should]) => JSON.stringify(is) !== JSON.stringify(should));
    return faults.map(([name, is]) => `seed ${number}: ${name} ${JSON.stringify(is)}`);
  }

  /** Sends one notice of hostile parts; gives whether it left, and what is wrong with it. */
  async function one(number: number) {
    const { letter, name } = written(number);
    const possible = letter.reference === 'VV-0151' && plainAddress(letter.to) !== undefined;
    const composed = await Promise.resolve(letter)
      .then((written) => composeMail(noticeMail(written, mailbox(name))))
      .catch((error: unknown) => error as Error);
    if (composed instanceof Error)
      return { left: false, faults: possible ? [`seed ${number}: ${composed.message}`] : [] };
    // Only what stands in a channel profile is an address that mail may go to; another that is plain is its own matter.
    if (!possible || letter.to !== platform)
      return { left: false, faults: possible ? [] : [`seed ${number}: left`] };
    const outcome = await pool.send(composed);
    const [mail, ...again] = sent.get(noticeMessageId(letter.token, 'helpline.example.org')) ?? [];
    if (outcome !== 'accepted' || !mail || again.length > 0)
      return { left: true, faults: [`seed ${number}: ${outcome}, ${again.length} again`] };
    return { left: true, faults: await faultsOf(number, mail) };
  }

  it('I7 has exactly the headers and the one recipient it should, its addresses byte for byte and our signature, whatever a person wrote: 1,000 times', async () => {
    const outcomes: Awaited<ReturnType<typeof one>>[] = [];
    for (let number = 0; number < cases; number += 20)
      outcomes.push(...(await Promise.all(Array.from({ length: 20 }, (_, more) => one(number + more)))));
    expect(outcomes.flatMap(({ faults }) => faults)).toEqual([]);
    const left = outcomes.filter((outcome) => outcome.left).length;
    expect(left).toBeGreaterThan(cases / 3);
    expect(cases - left).toBeGreaterThan(cases / 10);
    expect(smtp.sent).toHaveLength(left);
  }, 180_000);

  it('has no token in its addresses where they take none, and is found by its id then', () => {
    const mail = noticeMail(
      { ...written(0).letter, to: platform, reference: 'VV-0151' },
      { name: 'Voorbeeld helplijn', address: 'verzoeken@helpline.example.org' },
    );
    const { raw, envelope } = composeMail(mail);
    expect(envelope.from).toBe('verzoeken@helpline.example.org');
    expect(headersOf(raw.toString('latin1'))).toContainEqual(['reply-to', 'verzoeken@helpline.example.org']);
    expect(headersOf(raw.toString('latin1'))).toContainEqual([
      'message-id',
      noticeMessageId(tokenOf(0), 'helpline.example.org'),
    ]);
  });

  it('leaves nothing behind that is not of ours: no file by another name or type, no address that is read in two ways', () => {
    const mail = noticeMail({ ...written(0).letter, reference: 'VV-0151' }, mailbox('Voorbeeld helplijn'));
    const good = { ...mail, to: platform };
    expect(composeMail(good)).toBeDefined();
    for (const wrong of [
      { replyTo: 'a@example.org\r\nBcc: b@example.org' },
      { returnTo: '"a b"@example.org' },
      { envelopeId: 'x\r\nRCPT TO:<b@example.org>' },
      { files: [{ name: 'VV-1.html', type: 'text/html', content: '' }] },
      { files: [{ name: 'VV-1.json', type: 'text/plain', content: '' }] },
      { files: [{ name: '../VV-1.json', type: 'application/json', content: '' }] },
      { files: [{ name: 'VV-1.exe\r\n.json', type: 'application/json', content: '' }] },
    ])
      expect(() => composeMail({ ...good, ...(wrong as object) })).toThrow(RangeError);
  });
});
