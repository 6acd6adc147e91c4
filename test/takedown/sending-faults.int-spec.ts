import type { MailAccount } from '#platform/config';
import { freePort } from '#platform/embedded';
import { FaultySmtp, type SmtpFault } from '../support/faulty-smtp.js';
import { SendingStory } from '../support/takedown-sending.js';

const put = { attempt: 'waiting', notice: 'dispatching' };
const failed = { attempt: 'failed', notice: 'dispatch_failed' };
const unknown = { attempt: 'unknown', notice: 'dispatch_unknown' };
const sent = { attempt: 'sent', notice: 'sent' };

interface Case {
  readonly fault?: SmtpFault;
  readonly tls?: MailAccount['smtp']['tls'];
  readonly offersTls?: boolean;
  readonly becomes: typeof put;
}

const cases: Readonly<Record<string, Case>> = {
  'takes it': { becomes: sent },
  'puts off at the greeting': { fault: { at: 'greeting', does: '421 busy' }, becomes: put },
  'wants nothing of us at the greeting': { fault: { at: 'greeting', does: '554 no' }, becomes: put },
  'does not speak TLS though it should': { tls: 'implicit', becomes: put },
  'offers no TLS though it must': { tls: 'starttls', becomes: put },
  'offers TLS and then refuses it': { tls: 'starttls', offersTls: true, becomes: put },
  'puts off after hello': { fault: { at: 'ehlo', does: '421 busy' }, becomes: put },
  'puts off the sender': { fault: { at: 'mail', does: '451 later' }, becomes: put },
  'refuses the sender': { fault: { at: 'mail', does: '550 no' }, becomes: failed },
  'puts off the recipient': { fault: { at: 'rcpt', does: '452 full' }, becomes: put },
  'refuses the recipient': { fault: { at: 'rcpt', does: '550 nobody' }, becomes: failed },
  'puts off the message before it is given': { fault: { at: 'data', does: '451 later' }, becomes: put },
  'refuses the message before it is given': { fault: { at: 'data', does: '554 no' }, becomes: failed },
  'puts off the message after it was given': { fault: { at: 'dot', does: '451 later' }, becomes: put },
  'refuses the message after it was given': { fault: { at: 'dot', does: '554 no' }, becomes: failed },
  'says goodbye instead of taking it': { fault: { at: 'dot', does: '421 bye' }, becomes: put },
  'says something that is no answer': { fault: { at: 'dot', does: 'hm' }, becomes: unknown },
  'breaks the line at the greeting': { fault: { at: 'greeting', does: 'drop' }, becomes: put },
  'breaks the line after hello': { fault: { at: 'ehlo', does: 'drop' }, becomes: put },
  'breaks the line at the sender': { fault: { at: 'mail', does: 'drop' }, becomes: put },
  'breaks the line at the recipient': { fault: { at: 'rcpt', does: 'drop' }, becomes: put },
  'breaks the line before it is given': { fault: { at: 'data', does: 'drop' }, becomes: put },
  'breaks the line as it is given': { fault: { at: 'content', does: 'drop' }, becomes: unknown },
  'breaks the line after it was given': { fault: { at: 'dot', does: 'drop' }, becomes: unknown },
  'is silent at the recipient': { fault: { at: 'rcpt', does: 'silence' }, becomes: put },
  'is silent after it was given': { fault: { at: 'dot', does: 'silence' }, becomes: unknown },
};

describe('a notice, when the mail server', () => {
  let story: SendingStory;

  beforeAll(async () => {
    story = await SendingStory.begin();
  });

  afterAll(() => story.end());

  /** What becomes of so many that are sent one after the other, each once the one before is over. */
  async function become(count: number, account: MailAccount) {
    const states: (typeof put)[] = [];
    for (let number = 0; number < count; number += 1) {
      const [id = ''] = await story.approved(await story.provider(), 1);
      await story.send(account);
      states.push(await story.outcomeOf(id));
      await story.database.query(`update takedown.attempt set due_at = 'infinity' where state = 'waiting'`);
    }
    return states;
  }

  it.each(Object.entries(cases))('R7 %s', async (_what, { fault, tls = 'none', offersTls, becomes }) => {
    const smtp = await FaultySmtp.start(fault, offersTls);
    try {
      expect(await become(1, story.accountAt(smtp.port, { tls }))).toEqual([becomes]);
      expect(smtp.whole).toBe(fault?.at === 'dot' || becomes === sent ? 1 : 0);
    } finally {
      await smtp.close();
    }
  });

  it('cannot be reached, waits', async () => {
    expect(await become(1, story.accountAt(await freePort()))).toEqual([put]);
  });

  it.each([
    [
      'R7 ended a line that was kept open, goes over another',
      { at: 'mail', does: 'drop', after: 1 },
      [sent, put],
      1,
    ],
    [
      'R7 breaks a line that was kept open as it is given, is not given again',
      { at: 'dot', does: 'drop', after: 2 },
      [sent, unknown],
      2,
    ],
  ] as const)('%s', async (_what, fault, becomes, whole) => {
    const smtp = await FaultySmtp.start(fault);
    try {
      expect([await become(2, story.accountAt(smtp.port)), smtp.whole]).toEqual([becomes, whole]);
    } finally {
      await smtp.close();
    }
  });
});
