import type { MailAccount } from '#platform/config';
import { type ComposedMail, composeMail, MailPool, type MailPoolLimits, sendMail } from '#platform/mail';
import { ScriptedSmtp, type SmtpMoment } from '../support/scripted-smtp.js';
import { waitFor } from '../support/wait.js';

describe('a pool of connections to a mail server', () => {
  let smtp: ScriptedSmtp;
  let account: MailAccount;
  const pools: MailPool[] = [];

  beforeEach(async () => {
    smtp = await ScriptedSmtp.start();
    const server = { host: '127.0.0.1', port: smtp.port, tls: 'none', user: '', password: '' } as const;
    account = { address: 'verzoeken@helpline.example.org', imap: server, smtp: server };
  });

  afterEach(async () => {
    pools.splice(0).forEach((pool) => pool.close());
    await smtp.close();
  });

  const poolOf = (limits: MailPoolLimits): MailPool => {
    const pool = new MailPool(account, limits);
    pools.push(pool);
    return pool;
  };
  const mail = (number: number): ComposedMail =>
    composeMail({
      from: { name: 'Voorbeeld', address: account.address },
      to: 'dsa@platform.example.org',
      subject: 'VV-0151',
      text: 'Dag',
      messageId: `<bericht.${number}@example.org>`,
      answers: [],
      date: new Date('2026-11-25T10:00:00Z'),
      automatic: 'no',
    });
  const times = (number: number): number =>
    smtp.given.filter((raw) => raw.includes(`<bericht.${number}@example.org>`)).length;

  it('keeps them open: sixty messages go over no more than three, each once', async () => {
    const pool = poolOf({ connections: 3 });
    const outcomes = await Promise.all(Array.from({ length: 60 }, (_, number) => pool.send(mail(number))));
    expect(new Set(outcomes)).toEqual(new Set(['accepted']));
    expect(smtp.connections).toBeLessThanOrEqual(3);
    expect(Array.from({ length: 60 }, (_, number) => times(number))).toEqual(Array<number>(60).fill(1));
  });

  it('has each make way for a fresh one after so many messages', async () => {
    const pool = poolOf({ connections: 1, messagesPerConnection: 4 });
    for (let number = 0; number < 10; number += 1) await pool.send(mail(number));
    expect(smtp.connections).toBe(3);
  });

  it('begins no more messages in a second than it may', async () => {
    const pool = poolOf({ connections: 4, perSecond: 20 });
    const began = performance.now();
    const letters = Array.from({ length: 11 }, (_, number) => mail(number));
    await Promise.all(letters.map((letter) => pool.send(letter)));
    expect(performance.now() - began).toBeGreaterThanOrEqual(499);
    expect(smtp.given).toHaveLength(11);
  });

  it('sends over another when the server ended the one that waited', async () => {
    const pool = poolOf({ connections: 1 });
    await pool.send(mail(1));
    smtp.script.push({ moment: 'mail', says: 'drop' });
    await expect(pool.send(mail(2))).resolves.toBe('accepted');
    smtp.script.push({ moment: 'mail', says: '421 idle for too long' });
    await expect(pool.send(mail(3))).resolves.toBe('accepted');
    smtp.hangUp();
    await expect(pool.send(mail(4))).resolves.toBe('accepted');
    expect([1, 2, 3, 4].map(times)).toEqual([1, 1, 1, 1]);
  });

  it('sends nothing once it is closed', async () => {
    const pool = poolOf({ connections: 1 });
    await pool.send(mail(1));
    pool.close();
    await expect(pool.send(mail(2))).resolves.toBe('not_sent');
    expect(times(2)).toBe(0);
  });

  const faults: readonly (readonly [SmtpMoment, string, string, number])[] = [
    ['greeting', 'drop', 'not_sent', 0],
    ['greeting', '421 busy', 'not_sent', 0],
    ['greeting', '554 no', 'not_sent', 0],
    ['hello', 'drop', 'not_sent', 0],
    ['mail', 'drop', 'not_sent', 0],
    ['mail', '421 busy', 'not_sent', 0],
    ['mail', '451 later', 'not_sent', 0],
    ['mail', '550 no', 'refused', 0],
    ['rcpt', 'drop', 'not_sent', 0],
    ['rcpt', '452 full', 'not_sent', 0],
    ['rcpt', '550 nobody', 'refused', 0],
    ['data', 'drop', 'not_sent', 0],
    ['data', '451 later', 'not_sent', 0],
    ['data', '554 no', 'refused', 0],
    ['end', 'drop', 'unsure', 1],
    ['end', '451 later', 'not_sent', 1],
    ['end', '554 no', 'refused', 1],
  ];

  it.each(faults)(
    'R7 tells what became of a message when the server at the %s says %s: %s',
    async (moment, says, outcome, given) => {
      smtp.script.push({ moment, says });
      await expect(sendMail(account, mail(1))).resolves.toBe(outcome);
      smtp.script.push({ moment, says });
      await expect(poolOf({ connections: 1 }).send(mail(2))).resolves.toBe(outcome);
      expect([times(1), times(2)]).toEqual([given, given]);
    },
  );

  it('R7 gives no message again that it had begun to give, over a connection that it kept either', async () => {
    const pool = poolOf({ connections: 1 });
    await pool.send(mail(1));
    smtp.script.push({ moment: 'end', says: 'drop' });
    await expect(pool.send(mail(2))).resolves.toBe('unsure');
    await expect(pool.send(mail(3))).resolves.toBe('accepted');
    await waitFor('the server to have it', () => times(3) === 1);
    expect([1, 2, 3].map(times)).toEqual([1, 1, 1]);
  });
});
