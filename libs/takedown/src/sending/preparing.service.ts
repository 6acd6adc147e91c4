import type { KeyObject } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { TargetKind } from '#contract/takedown';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import { SealedNotices } from '../notice/sealed-notices.service.js';
import { AttemptMarks } from './attempt-marks.service.js';
import type { HandOver } from './channel-sender.js';
import { Channels } from './channels.service.js';
import { type DueAttempt, type DueQuestion, findDue } from './due-attempt.js';
import type { PreparedAttempt } from './prepared-attempt.js';
import type { TakedownSender } from './starting.service.js';

/** An attempt, and what hands it over once it has begun. */
export interface ReadyAttempt {
  readonly attempt: PreparedAttempt;
  readonly handOver: HandOver;
}

/** What was found due. */
export interface Prepared {
  readonly ready: readonly ReadyAttempt[];
  /** Whether there may be more. */
  readonly isMore: boolean;
}

interface Target {
  readonly id: string;
  readonly noticeId: string;
  readonly kind: TargetKind;
  readonly url: Buffer;
}

const targetsSql = `
  select id, notice_id as "noticeId", kind, url from takedown.target
  where programme_id = (select programmes.current()) and notice_id = any($1::uuid[]) order by notice_id, position`;

/** Opens attempts that are due and writes their letters, while those before them are sent: nothing is begun or held by it. */
@Injectable()
export class Preparing {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealed: SealedNotices,
    private readonly marks: AttemptMarks,
    private readonly channels: Channels,
  ) {}

  /** The oldest that are due, ready to be sent. */
  async prepare(sender: TakedownSender, asked: DueQuestion): Promise<Prepared> {
    const actor = { kind: 'system', programme: sender.programme } as const;
    const [due, targets] = await this.database.transaction(actor, async (transaction) => {
      const found = await findDue(transaction, this.clock.now(), asked);
      if (found.length === 0) return [found, []];
      const noticeIds = found.map(({ noticeId }) => noticeId);
      return [found, await transaction.prepared<Target>(targetsSql, [noticeIds])];
    });
    const ready: ReadyAttempt[] = [];
    for (const each of due) {
      // What is being sent meanwhile is answered between two letters, not after all of them.
      await turn();
      const attempt = this.openUp(sender, each, targets);
      ready.push({ attempt, handOver: await this.channels.prepare(sender, attempt) });
    }
    return { ready, isMore: due.length === asked.most };
  }

  private openUp(
    { programme, account }: TakedownSender,
    { explanation, ...attempt }: DueAttempt,
    targets: readonly Target[],
  ): PreparedAttempt {
    const { id, noticeId, tries, wrapped } = attempt;
    const key =
      wrapped === null ? undefined : readable(() => this.sealed.unwrap({ programme, noticeId }, wrapped));
    const token = this.marks.token({ programme, ...attempt });
    const messageId = this.marks.messageId(token, account.address);
    const place = { programme, noticeId, column: 'attempt.message_id', row: id } as const;
    return {
      ...attempt,
      tries: tries + 1,
      messageId,
      sealedMessageId: key && this.sealed.seal(key, messageId, place),
      token,
      ...this.contentOf(key, { programme, noticeId, explanation }, targets),
    };
  }

  private contentOf(
    key: KeyObject | undefined,
    {
      programme,
      noticeId,
      explanation,
    }: Pick<DueAttempt, 'noticeId' | 'explanation'> & { programme: string },
    targets: readonly Target[],
  ): Pick<PreparedAttempt, 'explanation' | 'targets'> {
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
