import type { MailAccount } from '#platform/config';
import { composeMail, plainAddress, plainText, sendMail } from '#platform/mail';
import { Dice } from '../support/hostile-values.js';
import { headersOf, TestSmtp, textOf } from '../support/test-smtp.js';

const cases = 1_000;
const good = 'iemand@example.org';
const poison = [
  '\r\nBcc: ander@example.org',
  '\nBcc: ander@example.org',
  '\rBcc: ander@example.org',
  '%0aBcc:ander@example.org',
  '%0d%0aBcc%3A',
  '\u2028Bcc: ander@example.org',
  '\u2029',
  '\u0085Bcc: x',
  '\u0000',
  '\r\n ander@example.org',
  '\r\n\tX-Gevouwen: ja',
  '\r\n\r\nTweede bericht',
  '\r\n.\r\nMAIL FROM:<ander@example.org>\r\n',
  'List-Unsubscribe: <mailto:ander@example.org>',
  'List-Help: <x>\r\nList-Id: y',
  '"ander@example.org x"@example.org',
  '"ander@example.org"',
  '<ander@example.org>',
  ', ander@example.org',
  ';ander@example.org',
  'groep: ander@example.org;',
  '(ander@example.org)',
  '=?utf-8?Q?=0D=0ABcc:_ander@example.org?=',
  '=?utf-8?B?DQpCY2M6IHg=?=',
  '\\',
  '@',
  'é\ud800',
  '\u202egro.elpmaxe@redna',
  'x'.repeat(2_000),
];

/** A text of a person with something in it that has broken a mailer. */
const hostile = (dice: Dice, around: string): string => {
  const at = dice.upTo(around.length + 1);
  const more = dice.upTo(3) === 0 ? dice.pick(poison) : '';
  return `${around.slice(0, at)}${dice.pick(poison)}${more}${around.slice(at)}`;
};
const maybe = (dice: Dice, around: string): string => (dice.upTo(3) === 0 ? around : hostile(dice, around));

describe('what leaves for a mail server', () => {
  let smtp: TestSmtp;
  let account: MailAccount;

  beforeAll(async () => {
    smtp = await TestSmtp.start();
    const server = { host: '127.0.0.1', port: smtp.port, tls: 'none', user: '', password: '' } as const;
    account = { address: 'vraag@example.org', imap: server, smtp: server };
  });

  afterAll(() => smtp.close());

  const always = ['from', 'to', 'subject', 'message-id', 'date', 'mime-version', 'content-type'];
  const ids = /^<[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,120}@[A-Za-z0-9.-]{1,120}>$/;

  /** Sends one message of hostile parts; gives whether it left, and what is wrong with it. */
  async function one(
    number: number,
  ): Promise<{ readonly left: boolean; readonly faults: readonly string[] }> {
    const dice = new Dice(number);
    const messageId = `<bericht.${number}@example.org>`;
    const mail = {
      from: { name: maybe(dice, 'E-mailteam'), address: account.address },
      to: dice.upTo(2) === 0 ? good : maybe(dice, good),
      subject: maybe(dice, 'Antwoord op je bericht'),
      text: maybe(dice, 'Dag,\n\nDank je.'),
      messageId,
      answers: [maybe(dice, '<eerste@mail.example.org>'), maybe(dice, '<tweede@mail.example.org>')],
      date: new Date('2026-11-25T10:00:00Z'),
      automatic: dice.pick(['no', 'no', 'answer', 'by_itself'] as const),
    };
    const to = plainAddress(mail.to);
    const composed = await Promise.resolve(mail)
      .then(composeMail)
      .catch((error: unknown) => error as Error);
    if (composed instanceof Error)
      return { left: false, faults: to === undefined ? [] : [`${number}: ${composed.name}`] };
    if (to === undefined) return { left: true, faults: [`${number}: left for ${JSON.stringify(mail.to)}`] };
    const outcome = await sendMail(account, composed);
    const arrived = smtp.sent.filter(({ raw }) => raw.includes(messageId));
    const [sent] = arrived;
    if (outcome !== 'accepted' || arrived.length !== 1 || !sent)
      return { left: true, faults: [`${number}: ${outcome}`] };
    const answered = mail.answers.filter((id) => ids.test(id));
    const expected = [
      ...always,
      'content-transfer-encoding',
      ...(answered.length > 0 ? ['in-reply-to', 'references'] : []),
      ...(mail.automatic === 'no' ? [] : ['auto-submitted']),
    ];
    const headers = headersOf(sent.raw);
    const valueOf = (name: string) => headers.find(([each]) => each === name)?.[1];
    const checks: readonly (readonly [string, unknown, unknown])[] = [
      ['recipients', sent.to, [to]],
      ['sender', sent.from, mail.automatic === 'answer' ? '' : account.address],
      ['headers', headers.map(([name]) => name).toSorted(), expected.toSorted()],
      ['to', valueOf('to'), to],
      ['id', valueOf('message-id'), messageId],
      ['references', valueOf('references'), answered.length > 0 ? answered.join(' ') : undefined],
      ['text', textOf(sent.raw), plainText(mail.text)],
    ];
    const faults = checks.filter(([, is, should]) => JSON.stringify(is) !== JSON.stringify(should));
    return { left: true, faults: faults.map(([name, is]) => `${number}: ${name} ${JSON.stringify(is)}`) };
  }

  it('I7 has exactly the headers and the one recipient it should, whatever stands in what a person wrote: 1,000 times', async () => {
    const outcomes: Awaited<ReturnType<typeof one>>[] = [];
    for (let number = 0; number < cases; number += 10)
      outcomes.push(...(await Promise.all(Array.from({ length: 10 }, (_, more) => one(number + more)))));
    expect(outcomes.flatMap(({ faults }) => faults)).toEqual([]);
    const left = outcomes.filter((outcome) => outcome.left).length;
    // Both happened, often.
    expect(left).toBeGreaterThan(cases / 3);
    expect(cases - left).toBeGreaterThan(cases / 10);
  }, 120_000);
});
