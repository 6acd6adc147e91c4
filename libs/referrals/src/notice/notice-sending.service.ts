import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import { composeMail, sendMail } from '#platform/mail';
import { NoticeClaiming, type NoticeToSend } from './notice-claiming.service.js';
import { nextAttempt, stateAfter } from './notice-states.js';
import { NoticeWriting } from './notice-writing.service.js';
import { NoticeQueued } from './notice.events.js';

/** Seconds after which whoever was sending a notice is no longer at it: no attempt can last as long. */
const lostSeconds = 180;

/** Sends each notice at most once, if it still says how things are. */
@Injectable()
export class NoticeSending {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly claiming: NoticeClaiming,
    private readonly writing: NoticeWriting,
  ) {}

  /** Sends a notice that is due. What the server did not take waits and comes round again; doing it twice is doing it once. */
  async send(asked: NoticeToSend): Promise<void> {
    const claimed = await this.claiming.claim(asked);
    if (!claimed) return;
    const { programme, account, noticeId } = asked;
    // What cannot be written, as to an address that could be read in two ways, is for a person to look at.
    const composed = await this.writing
      .write(claimed, asked)
      .then(composeMail)
      .catch(() => undefined);
    const state = composed ? stateAfter[await sendMail(account, composed)] : 'failed';
    const now = this.clock.now();
    await this.database.transaction({ kind: 'system', programme }, ({ query }) =>
      query(
        `update referrals.notice set state = $2, state_at = $3, attempts = attempts + 1,
           due_at = case $2 when 'waiting' then $4::timestamptz else due_at end
         where id = $1 and state in ('sending', 'unsure')`,
        [noticeId, state, now, nextAttempt(claimed.attempts, now)],
      ),
    );
  }

  /** Finds what is due and what no job is about any more; what was being sent by a process that is gone is for a person. */
  async sweep(programme: string): Promise<void> {
    const now = this.clock.now();
    const before = new Date(now.getTime() - lostSeconds * 1_000);
    await this.database.transaction({ kind: 'system', programme }, async ({ query, publish }) => {
      await query(
        `update referrals.notice set state = 'unsure', state_at = $2
         where programme_id = (select programmes.current()) and state = 'sending' and state_at < $1`,
        [before, now],
      );
      const due = await query<{ id: string }>(
        `update referrals.notice set state_at = $2
         where programme_id = (select programmes.current()) and state = 'waiting' and due_at <= $2
           and (state_at < due_at or state_at < $1) returning id`,
        [before, now],
      );
      due.forEach(({ id }) => publish(new NoticeQueued(id)));
    });
  }
}
