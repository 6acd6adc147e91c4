import type { KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { TargetKind } from '#contract/takedown';
import { Clock } from '#platform/clock';
import type { MailAccount } from '#platform/config';
import { Database, type Transaction } from '#platform/database';
import { SealedNotices } from '../notice/sealed-notices.service.js';
import { AttemptMarks } from './attempt-marks.service.js';
import { type DueAttempt, takeDue } from './due-attempt.js';
import { takeStep } from './notice-steps.js';
import { holdBack, keepPace } from './pacing.js';
import type { StartedAttempt } from './started-attempt.js';

/** Whose notices, and from which mailbox they go. */
export interface TakedownSender {
  readonly programme: string;
  readonly account: MailAccount;
}

/** What was found due. */
export interface Started {
  readonly attempts: readonly StartedAttempt[];
  /** Whether there may be more that can begin now. */
  readonly isMore: boolean;
}

interface Target {
  readonly id: string;
  readonly noticeId: string;
  readonly kind: TargetKind;
  readonly url: Buffer;
}

interface Opened extends DueAttempt {
  readonly key: KeyObject | undefined;
  readonly messageId: string;
  readonly token: string;
}

const targetsSql = `
  select id, notice_id as "noticeId", kind, url from takedown.target
  where programme_id = (select programmes.current()) and notice_id = any($1::uuid[]) order by notice_id, position`;

const startSql = `
  update takedown.attempt a set state = 'sending', state_at = $1, started_at = $1, tries = a.tries + 1,
    message_id = v.message_id, message_hash = v.message_hash, token_hash = v.token_hash
  from unnest($2::uuid[], $3::bytea[], $4::bytea[], $5::bytea[]) v (id, message_id, message_hash, token_hash)
  where a.programme_id = (select programmes.current()) and a.id = v.id and a.state = 'waiting'`;

/** Begins attempts that are due, many in one transaction: that a server is being asked is committed before it is. */
@Injectable()
export class Starting {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealed: SealedNotices,
    private readonly marks: AttemptMarks,
  ) {}

  /** Commits that at most so many are being sent, and gives them; whatever may not begin now waits. */
  start(sender: TakedownSender, most: number): Promise<Started> {
    const now = this.clock.now();
    return this.database.transaction({ kind: 'system', programme: sender.programme }, async (transaction) => {
      const due = await takeDue(transaction, now, most);
      if (due.length === 0) return { attempts: [], isMore: false };
      const { begun, held } = await keepPace(transaction, due, now);
      const opened = begun.map((attempt) => this.openUp(sender, attempt));
      const [targets] = await Promise.all([
        transaction.prepared<Target>(targetsSql, [opened.map(({ noticeId }) => noticeId)]),
        this.commitTo(transaction, sender, { opened, now }),
        holdBack(transaction, held, now),
      ]);
      const attempts = opened.map((attempt) => this.contentOf(sender.programme, attempt, targets));
      return { attempts, isMore: due.length === most };
    });
  }

  private openUp({ programme, account }: TakedownSender, attempt: DueAttempt): Opened {
    const { noticeId, wrapped } = attempt;
    return {
      ...attempt,
      key:
        wrapped === null ? undefined : readable(() => this.sealed.unwrap({ programme, noticeId }, wrapped)),
      messageId: this.marks.messageId({ programme, ...attempt }, account.address),
      token: this.marks.token({ programme, ...attempt }),
    };
  }

  private async commitTo(
    transaction: Transaction,
    { programme }: TakedownSender,
    { opened, now }: { readonly opened: readonly Opened[]; readonly now: Date },
  ): Promise<void> {
    if (opened.length === 0) return;
    const first = opened.filter(({ noticeState }) => noticeState === 'approved');
    await Promise.all([
      transaction.prepared(startSql, [
        now,
        opened.map(({ id }) => id),
        opened.map(({ id, noticeId, key, messageId }) =>
          key === undefined
            ? null
            : this.sealed.seal(key, messageId, {
                programme,
                noticeId,
                column: 'attempt.message_id',
                row: id,
              }),
        ),
        opened.map(({ messageId }) => this.marks.hashOfMessage(programme, messageId)),
        opened.map(({ token }) => this.marks.hashOfToken(programme, token)),
      ]),
      takeStep(transaction, { act: 'dispatch', noticeIds: first.map(({ noticeId }) => noticeId), now }),
    ]);
  }

  private contentOf(
    programme: string,
    { key, explanation, ...attempt }: Opened,
    targets: readonly Target[],
  ): StartedAttempt {
    const { noticeId } = attempt;
    const open = (
      sealed: Buffer,
      column: 'notice.explanation' | 'target.url',
      row: string,
    ): string | undefined =>
      key && readable(() => this.sealed.open(key, sealed, { programme, noticeId, column, row }));
    const own = targets.filter((target) => target.noticeId === noticeId);
    const opened = own.flatMap(({ id, kind, url: sealed }) => {
      const url = open(sealed, 'target.url', id);
      return url === undefined ? [] : [{ id, kind, url }];
    });
    return {
      ...attempt,
      tries: attempt.tries + 1,
      explanation: explanation === null ? undefined : open(explanation, 'notice.explanation', noticeId),
      // All of them or none.
      targets: opened.length === own.length ? opened : [],
    };
  }
}

/** What can be opened; nothing else, so that one notice that cannot does not keep the others back. */
function readable<T>(open: () => T): T | undefined {
  try {
    return open();
  } catch {
    return undefined;
  }
}
