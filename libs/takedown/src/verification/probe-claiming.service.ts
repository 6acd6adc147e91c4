import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import { KeyRing } from '#platform/crypto';
import { Database, type Transaction } from '#platform/database';
import { SealedNotices } from '../notice/sealed-notices.service.js';
import { askedStates } from './course-states.js';
import { type DueCourse, takeDueCourses } from './due-course.js';
import { mayProbe } from './may-probe.policy.js';
import type { ProbePurpose } from './next-probe.policy.js';
import { laterAt, paceProbes } from './probe-pace.policy.js';

/** An address that is this process's to ask. */
export interface ClaimedProbe {
  readonly courseId: string;
  readonly targetId: string;
  readonly noticeId: string;
  readonly address: string;
  /** By which it is known whose question an answer belongs to. */
  readonly askedAt: Date;
}

type Opened = DueCourse & { readonly plain: string; readonly host: string };

/** After so long a process that has not told an answer is gone, and the address is asked again. */
const lostMs = 120_000;
/** When it is looked at again whether something may be asked that may not. */
const refusedMs = 3_600_000;

const claimSql = `
  update takedown.probe_course c set asked_at = $1, next_at = $2, host_hash = v.host
  from unnest($3::uuid[], $4::bytea[]) v (id, host)
  where c.programme_id = (select programmes.current()) and c.id = v.id`;

const putOffSql = `
  update takedown.probe_course c set next_at = v.next_at
  from unnest($1::uuid[], $2::timestamptz[]) v (id, next_at)
  where c.programme_id = (select programmes.current()) and c.id = v.id`;

/** Decides which addresses are asked now; that they are is committed before one is. */
@Injectable()
export class ProbeClaiming {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ring: KeyRing,
    private readonly sealed: SealedNotices,
  ) {}

  /** Those that are due and may be asked; no other process is given them meanwhile. */
  claim(programme: string, purpose: ProbePurpose): Promise<readonly ClaimedProbe[]> {
    const now = this.clock.now();
    return this.database.transaction({ kind: 'system', programme }, async (transaction) => {
      const { due, asked } = await takeDueCourses(transaction, purpose, now);
      const standing = due.filter(({ state }) => askedStates[purpose].includes(state));
      const opened = standing.filter(mayProbe).flatMap((course) => this.open(programme, course) ?? []);
      const paced = paceProbes(opened, asked);
      // What has another state, or cannot be read any more, is not asked again.
      const later = new Map<string, Date | null>(due.map(({ id }) => [id, null]));
      for (const course of standing)
        if (!mayProbe(course)) later.set(course.id, new Date(now.getTime() + refusedMs));
      for (const { id } of paced.later) later.set(id, laterAt(now, Math.random()));
      for (const { id } of paced.now) later.delete(id);
      await putOff(transaction, later);
      await claimAll(transaction, paced.now, now);
      return paced.now.map(({ id, targetId, noticeId, plain }) => ({
        ...{ courseId: id, targetId, noticeId, address: plain, askedAt: now },
      }));
    });
  }

  /** With its address and the keyed hash of its host; nothing when it cannot be read any more. */
  private open(programme: string, course: DueCourse): Opened | undefined {
    const { noticeId, targetId, wrapped, address } = course;
    if (wrapped === null) return undefined;
    try {
      const key = this.sealed.unwrap({ programme, noticeId }, wrapped);
      const place = { programme, noticeId, column: 'target.url', row: targetId } as const;
      const plain = this.sealed.open(key, address, place);
      const host = this.ring.keyedHash('takedown-probe-host', `${programme}|${new URL(plain).host}`);
      return { ...course, plain, host: host.toString('base64') };
    } catch {
      return undefined;
    }
  }
}

async function putOff({ query }: Transaction, later: ReadonlyMap<string, Date | null>): Promise<void> {
  if (later.size > 0) await query(putOffSql, [[...later.keys()], [...later.values()]]);
}

async function claimAll({ query }: Transaction, claimed: readonly Opened[], now: Date): Promise<void> {
  if (claimed.length === 0) return;
  const hosts = claimed.map(({ host }) => Buffer.from(host, 'base64'));
  await query(claimSql, [now, new Date(now.getTime() + lostMs), claimed.map(({ id }) => id), hosts]);
}
