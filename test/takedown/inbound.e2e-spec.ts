import { randomBytes } from 'node:crypto';
import { InboundReading } from '#takedown';
import type { AddedProvider } from '../support/approve-notices.mjs';
import { canariesIn } from '../support/canary.js';
import { dumpDatabase } from '../support/dump.js';
import { deliveryReport, InboundStory } from '../support/inbound.js';
import { act, takedownActor } from '../support/takedown.js';
import { letter, manyParts } from '../support/test-mailbox.js';

const plain = 'verzoeken@example.org';

describe('what providers answer by mail', () => {
  let story: InboundStory;
  let to: AddedProvider;

  beforeAll(async () => {
    story = await InboundStory.begin();
    to = await story.provider();
  }, 60_000);

  afterAll(() => story.end());

  it('finds its notice by the token, says that it arrived, and waits to be read', async () => {
    const notice = await story.sent(to);
    await story.deliver(await story.signed(story.answer('We have removed it.', { To: notice.replyTo })));
    expect(await story.stored(notice.id)).toEqual([
      { notice_id: notice.id, matched_by: 'token', meaning: 'from_provider', state: 'to_read', dropped: 0 },
    ]);
    expect(await story.stateOf(notice.id)).toBe('acknowledged');
  });

  it('finds its notice by the message it answers', async () => {
    const notice = await story.sent(to);
    const head = { To: plain, References: `<x@videobaan.test> ${notice.messageId}` };
    await story.deliver(await story.signed(story.answer('Thank you.', head)));
    expect((await story.stored(notice.id)).map((mail) => mail.matched_by)).toEqual(['references']);
    expect(await story.stateOf(notice.id)).toBe('acknowledged');
  });

  it('finds its notice by the reference the provider gave, and only in mail of that provider', async () => {
    const notice = await story.sent(to);
    const tara = await takedownActor(story.database, 'tara');
    const [row] = await story.database.query<{ revision: number }>(
      'select revision from takedown.notice where id = $1',
      [notice.id],
    );
    await act(story.api.application, tara, {
      notice: { id: notice.id, revision: row?.revision ?? 0 },
      act: 'acknowledge',
      providerReference: 'Case TS-2026/00981',
    });
    const other = await story.provider(['pixelgram.test']);
    expect(other.id).not.toBe(to.id);
    const says = (from: string) =>
      story.answer('About ts 2026 00981: done.', { From: `a@${from}`, To: plain });
    await story.deliver(
      await story.signed(says('videobaan.test')),
      await story.signed(says('pixelgram.test'), 'pixelgram.test'),
      says('videobaan.test'),
    );
    expect((await story.stored(notice.id)).map((mail) => mail.matched_by)).toEqual(['reference']);
    expect(await story.stateOf(notice.id)).toBe('acknowledged');
  });

  it('is on the pile when it speaks of none, whatever its subject says', async () => {
    const notice = await story.sent(to);
    const [row] = await story.database.query<{ number: number }>(
      'select number from takedown.notice where id = $1',
      [notice.id],
    );
    const subject = `VV-${String(row?.number).padStart(4, '0')}`;
    await story.deliver(
      await story.signed(story.answer(`Your ${subject}`, { To: story.mailbox.address, Subject: subject })),
    );
    const [last] = (await story.stored()).slice(-1);
    expect(last).toMatchObject({ notice_id: null, matched_by: 'nothing', meaning: 'from_provider' });
    expect(await story.stateOf(notice.id)).toBe('sent');
  });

  it.each<readonly [string, (from: InboundStory, replyTo: string) => Promise<string | Buffer>]>([
    ['nobody signed', async (from, replyTo) => from.answer('We have removed it.', { To: replyTo })],
    [
      'another domain signed',
      (from, replyTo) => from.signed(from.answer('We have removed it.', { To: replyTo }), 'attacker.test'),
    ],
    [
      'somebody else sent and signed',
      (from, replyTo) =>
        from.signed(
          from.answer('We have removed it.', { From: 'a@attacker.test', To: replyTo }),
          'attacker.test',
        ),
    ],
    [
      'another provider sent and signed',
      (from, replyTo) =>
        from.signed(
          from.answer('We have removed it.', { From: 'a@pixelgram.test', To: replyTo }),
          'pixelgram.test',
        ),
    ],
  ])('changes nothing when %s, and says that its sender is not certain', async (_what, make) => {
    const notice = await story.sent(to);
    await story.deliver(await make(story, notice.replyTo));
    expect(await story.stored(notice.id)).toEqual([
      expect.objectContaining({ matched_by: 'token', meaning: 'unauthenticated', state: 'to_read' }),
    ]);
    expect(await story.stateOf(notice.id)).toBe('sent');
  });

  it('of a machine says at most that it arrived', async () => {
    const notice = await story.sent(to);
    const head = { To: notice.replyTo, 'Auto-Submitted': 'auto-replied' };
    await story.deliver(await story.signed(story.answer('Your report was closed: removed.', head)));
    expect((await story.stored(notice.id)).map((mail) => mail.meaning)).toEqual(['received_by_machine']);
    expect(await story.stateOf(notice.id)).toBe('acknowledged');
  });

  it('that it did not arrive makes the notice one that was not sent, with its attempt', async () => {
    const notice = await story.sent(to);
    await story.deliver(deliveryReport(notice.bounces));
    expect((await story.stored(notice.id)).map((mail) => mail.meaning)).toEqual(['bounce_failed']);
    expect(await story.stateOf(notice.id)).toBe('dispatch_failed');
    const attempts = await story.database.query('select state from takedown.attempt where notice_id = $1', [
      notice.id,
    ]);
    expect(attempts).toEqual([{ state: 'failed' }]);
  });

  it('that it is late changes nothing, and waits for nobody', async () => {
    const notice = await story.sent(to);
    await story.deliver(deliveryReport(notice.bounces, { action: 'delayed', status: '4.4.1' }));
    expect(await story.stored(notice.id)).toEqual([
      expect.objectContaining({ meaning: 'delayed', state: 'read' }),
    ]);
    expect(await story.stateOf(notice.id)).toBe('sent');
  });

  it('that it did not arrive changes nothing once the provider has answered', async () => {
    const notice = await story.sent(to);
    await story.deliver(await story.signed(story.answer('Received.', { To: notice.replyTo })));
    await story.deliver(deliveryReport(notice.bounces));
    expect(await story.stateOf(notice.id)).toBe('acknowledged');
    expect(await story.stored(notice.id)).toHaveLength(2);
  });

  it('is one mail when it comes twice', async () => {
    const notice = await story.sent(to);
    const raw = await story.signed(story.answer('Received.', { To: notice.replyTo }));
    await story.deliver(raw, raw);
    const events = () =>
      story.database.query(
        `select act from takedown.notice_event where notice_id = $1 and act = 'acknowledge'`,
        [notice.id],
      );
    expect(await story.stored(notice.id)).toHaveLength(1);
    expect(await events()).toHaveLength(1);
  });

  it('P2 leaves nothing of its attachments and none of its words to be read anywhere', async () => {
    const notice = await story.sent(to);
    const [picture, words, file] = ['Beeld', 'Woord', 'naam'].map(
      (name) => `${name}${randomBytes(12).toString('hex')}`,
    ) as [string, string, string];
    const raw = manyParts(
      [
        ['Content-Type: text/plain', `${words} is removed`],
        [
          `Content-Type: image/png; name="${file}.png"\nContent-Disposition: attachment; filename="${file}.png"\nContent-Transfer-Encoding: base64`,
          Buffer.from(picture.repeat(20)).toString('base64'),
        ],
        [
          'Content-Type: text/html',
          `<img src="data:image/png;base64,${Buffer.from(picture).toString('base64')}">`,
        ],
      ],
      { From: 'a@videobaan.test', To: notice.replyTo, Subject: words },
    );
    await story.deliver(await story.signed(raw));
    expect((await story.stored(notice.id)).map((mail) => mail.dropped)).toEqual([2]);
    expect(canariesIn(await dumpDatabase(story.database), [picture, words, file])).toEqual([]);
    const tara = await takedownActor(story.database, 'tara');
    const { mails } = await story.api.application
      .get(InboundReading, { strict: false })
      .ofNotice(tara, notice.id);
    expect(mails.map((mail) => [mail.subject, mail.text])).toEqual([[words, `${words} is removed`]]);
  });

  it('goes to notices or to contacts, and never to both', async () => {
    const notice = await story.sent(to);
    const [contacts, notices] = [await story.ofContacts(), (await story.stored()).length];
    await story.deliver(
      letter('Mag ik iets vragen?', { From: 'kind@example.org', To: story.mailbox.address }),
      letter('Het staat op videobaan.test', { From: 'kind@example.org', To: story.mailbox.address }),
    );
    expect([await story.ofContacts(), (await story.stored()).length]).toEqual([contacts + 2, notices]);
    await story.deliver(
      await story.signed(story.answer('Received.', { To: notice.replyTo })),
      letter('A question about your notice', { From: 'iemand@attacker.test', To: plain }),
    );
    expect([await story.ofContacts(), (await story.stored()).length]).toEqual([contacts + 2, notices + 2]);
    const asked = story.domains.asked.filter((name) => name.endsWith('example.org'));
    // Nobody is asked about people who ask for help.
    expect(asked).toEqual([]);
  });

  it('that cannot be read is put aside in the mailbox, as all mail', async () => {
    const before = (await story.stored()).length;
    const notice = await story.sent(to);
    await story.deliver(
      `To: ${notice.replyTo}\nContent-Type: multipart/mixed; boundary="x"\n${'X: y\n'.repeat(700_000)}\n`,
    );
    expect((await story.mailbox.look('Quarantine')).messages).toBe(1);
    expect(await story.stored()).toHaveLength(before);
  });
});
