import { meaningOf, readProviderMail, type SenderChecking } from '#takedown';
import { letter, manyParts } from '../support/test-mailbox.js';

const token = 'a1'.repeat(16);
const ours = `<notice.${token}@helpline.example.org>`;
const bounces = `bounce+${token}@helpline.example.org`;
const nowhere: SenderChecking = {
  lookup: () => Promise.reject(Object.assign(new Error('not found'), { code: 'ENOTFOUND' })),
};

interface Report {
  readonly action?: string;
  readonly status?: string;
  readonly to?: string;
  readonly envelopeId?: string;
  readonly returned?: readonly [type: string, content: string] | undefined;
  readonly type?: string;
  readonly more?: string;
  readonly head?: Readonly<Record<string, string>>;
}

const headers = `From: verzoeken@helpline.example.org\nTo: dsa@platform.example.org\nSubject: VV-0151\nMessage-ID: ${ours}`;

function report(made: Report): string {
  const { action = 'failed', status = '5.1.1', type = 'message/delivery-status', more = '' } = made;
  const { returned = ['text/rfc822-headers', headers], envelopeId } = made;
  const machine = [
    `Reporting-MTA: dns; mx.platform.example.org${envelopeId === undefined ? '' : `\nOriginal-Envelope-Id: ${envelopeId}`}`,
    `Final-Recipient: rfc822; dsa@platform.example.org\nAction: ${action}\nStatus: ${status}${more}`,
  ].join('\n\n');
  const parts: (readonly [string, string])[] = [
    ['Content-Type: text/plain', 'I could not deliver your message VV-0151. It has been removed.'],
    [`Content-Type: ${type}`, machine],
  ];
  if (returned[0] !== '') parts.push([`Content-Type: ${returned[0]}`, returned[1]]);
  return manyParts(parts, {
    From: 'MAILER-DAEMON@mx.platform.example.org',
    To: made.to ?? bounces,
    Subject: 'Undelivered Mail Returned to Sender',
    'Auto-Submitted': 'auto-replied',
    'Content-Type': 'multipart/report; report-type=delivery-status; boundary="deel"',
    ...made.head,
  });
}

const read = (raw: string) => readProviderMail(Buffer.from(raw.replace(/\r?\n/g, '\r\n')), nowhere);
const plain = 'verzoeken@helpline.example.org';
const whole = `${headers}\nContent-Type: text/plain\n\nKanariezin\nMessage-ID: <other@example.org>`;
const second = '\n\nFinal-Recipient: rfc822; b@platform.example.org\nAction: delivered\nStatus: 2.0.0';

describe('a delivery report by mail', () => {
  it.each<readonly [string, Report, string, string]>([
    ['that it failed', {}, 'bounce_failed', 'token'],
    [
      'that it failed, in the international form',
      { type: 'message/global-delivery-status' },
      'bounce_failed',
      'token',
    ],
    [
      'that it failed, with the whole message',
      { to: plain, returned: ['message/rfc822', whole] },
      'bounce_failed',
      'references',
    ],
    ['that it failed, with the headers alone', { to: plain }, 'bounce_failed', 'references'],
    [
      'that it failed, with international headers',
      { to: plain, returned: ['message/global-headers', headers] },
      'bounce_failed',
      'references',
    ],
    [
      'that it failed, with our id for it',
      { to: plain, envelopeId: token, returned: ['', ''] },
      'bounce_failed',
      'token',
    ],
    ['that it failed, without anything of the message', { returned: ['', ''] }, 'bounce_failed', 'token'],
    [
      'that it failed, of a message that we do not know',
      { to: plain, returned: ['', ''] },
      'unknown',
      'nothing',
    ],
    ['that a server gave up', { status: '4.4.7' }, 'bounce_failed', 'token'],
    ['that it is late', { action: 'delayed', status: '4.4.1' }, 'delayed', 'token'],
    [
      'that it is late, whatever its sentence for people says',
      { action: 'delayed', status: '5.4.1' },
      'delayed',
      'token',
    ],
    ['that it arrived', { action: 'delivered', status: '2.0.0' }, 'delivered', 'token'],
    ['that it was given on', { action: 'relayed', status: '2.0.0' }, 'delivered', 'token'],
    ['that it went to a list', { action: 'expanded', status: '2.0.0' }, 'delivered', 'token'],
    ['that it failed for one of two', { more: second }, 'unknown', 'token'],
    ['that says nothing for machines', { type: 'text/plain' }, 'received_or_unread', 'token'],
  ])('%s', async (_what, made, meaning, by) => {
    const mail = await read(report(made));
    const judged = meaningOf(mail, ['platform.example.org']);
    expect(mail.belongs.by).toBe(by);
    if (meaning === 'received_or_unread')
      return expect(judged).toMatchObject({ meaning: 'unauthenticated', change: 'nothing', forPerson: true });
    expect(judged.meaning).toBe(meaning);
    expect(judged.change).toBe(meaning === 'bounce_failed' ? 'dispatch_failed' : 'nothing');
    expect(JSON.stringify(mail)).not.toContain('Kanariezin');
  });

  it('is no report when it is a receipt that somebody opened the mail', async () => {
    const receipt = manyParts(
      [
        ['Content-Type: text/plain', 'Your message was displayed.'],
        [
          'Content-Type: message/disposition-notification',
          `Original-Message-ID: ${ours}\nDisposition: manual-action; displayed\nAction: failed`,
        ],
      ],
      {
        To: bounces,
        'Return-Path': '<>',
        'Content-Type': 'multipart/report; report-type=disposition-notification; boundary="deel"',
      },
    );
    const mail = await read(receipt);
    expect([mail.nature, mail.report]).toEqual(['automatic', undefined]);
    expect(meaningOf(mail, []).change).toBe('nothing');
  });

  it('is no report when a person forwards one', async () => {
    const mail = await read(letter('See below', { To: bounces, From: 'a@attacker.test' }));
    expect(mail.report).toBeUndefined();
    expect(meaningOf(mail, []).change).toBe('nothing');
  });

  it('is of nothing when its subject alone names the notice', async () => {
    const made = { to: plain, returned: ['', ''] as const, head: { Subject: 'Undelivered: VV-0151' } };
    expect(meaningOf(await read(report(made)), [])).toMatchObject({ change: 'nothing', forPerson: true });
  });
});
