import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type {
  AvailabilityPreview,
  AvailabilityRuleFields,
  AvailabilityRuleView,
  HostAvailability,
  PreviewAvailability,
  SavedRule,
  Standing,
} from '#contract/referrals';
import { AuditTrail } from '#audit';
import { Clock } from '#platform/clock';
import { Database, type Transaction } from '#platform/database';
import { NotFound } from '#platform/errors';
import type { ReferralActor } from '../referral-actor.js';
import { checkedRule } from './availability.policy.js';
import { horizonWeeks, spanOf } from './horizon.js';
import { previewOf } from './preview.js';
import { expandRule, type WallRule } from './expand-rule.js';
import { closuresOf, rulesInUse } from './rule-rows.js';
import { SlotExpansion } from './slot-expansion.service.js';

const mine = 'programme_id = (select programmes.current())';

/** The rules by which hosts offer time; saving one works out its times. */
@Injectable()
export class Availability {
  constructor(
    private readonly database: Database,
    private readonly expansion: SlotExpansion,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Rules and closures of a host; throws `NotFound`. */
  of(actor: ReferralActor, hostId: string): Promise<HostAvailability> {
    return this.transaction(actor, async (transaction) => {
      await this.hostIn(transaction, hostId);
      const today = spanOf(this.clock.now(), horizonWeeks).from;
      return {
        rules: await rulesInUse(transaction, hostId, this.clock.now()),
        closures: await closuresOf(transaction, today, [hostId]),
      };
    });
  }

  /** What a rule would come to with the closures there are; nothing is stored. Throws `NotFound`, `Invalid`. */
  preview(actor: ReferralActor, hostId: string, asked: PreviewAvailability): Promise<AvailabilityPreview> {
    const { from, weeks = horizonWeeks, ...rule } = asked;
    return this.transaction(actor, async (transaction) => {
      await this.hostIn(transaction, hostId);
      const span = spanOf(this.clock.now(), weeks, from);
      return previewOf(checkedRule(rule), span, await closuresOf(transaction, span.from, [hostId]));
    });
  }

  /** A new rule of a host. Throws `NotFound`, `Invalid`. */
  add(actor: ReferralActor, hostId: string, fields: AvailabilityRuleFields): Promise<SavedRule> {
    return this.transaction(actor, async (transaction) => {
      await this.hostIn(transaction, hostId);
      const rule = checkedRule(fields);
      const id = randomUUID();
      await transaction.query(
        `insert into referrals.availability_rule
           (id, programme_id, host_id, rrule, start_at, minutes, zone, valid_from, valid_to)
         values ($1, programmes.current(), $2, $3, $4, $5, $6, $7, $8)`,
        [id, hostId, ...columnsOf(rule)],
      );
      return this.saved(transaction, actor, { ...rule, id, hostId });
    });
  }

  /** Another rule in its place: times it no longer gives go, but for those with an appointment. Throws `NotFound`, `Invalid`. */
  change(actor: ReferralActor, id: string, fields: AvailabilityRuleFields): Promise<SavedRule> {
    return this.transaction(actor, async (transaction) => {
      const hostId = await this.hostOf(transaction, id);
      const rule = checkedRule(fields);
      await transaction.query(
        `update referrals.availability_rule
         set rrule = $2, start_at = $3, minutes = $4, zone = $5, valid_from = $6, valid_to = $7
         where ${mine} and id = $1`,
        [id, ...columnsOf(rule)],
      );
      return this.saved(transaction, actor, { ...rule, id, hostId });
    });
  }

  /** Ends a rule, with its times but for those with an appointment. Throws `NotFound`. */
  end(actor: ReferralActor, id: string): Promise<Standing> {
    return this.transaction(actor, async (transaction) => {
      const hostId = await this.hostOf(transaction, id);
      await transaction.query(
        `update referrals.availability_rule set ended_at = $2 where ${mine} and id = $1`,
        [id, this.clock.now()],
      );
      const { standing } = await this.expansion.refresh(transaction, hostId);
      await this.record(transaction, actor, { action: 'availability:end', subjectId: id });
      return { standing };
    });
  }

  private async saved(
    transaction: Transaction,
    actor: ReferralActor,
    rule: AvailabilityRuleView,
  ): Promise<SavedRule> {
    const { hostId, id } = rule;
    const { standing } = await this.expansion.refresh(transaction, hostId);
    await this.record(transaction, actor, { action: 'availability:save', subjectId: id });
    const span = spanOf(this.clock.now(), horizonWeeks);
    const { skipped } = expandRule(rule, span, await closuresOf(transaction, span.from, [hostId]));
    return { ...rule, standing, skipped };
  }

  /** Locks the host, so that whoever saves next for them sees what is saved now. */
  private async hostIn({ query }: Transaction, hostId: string): Promise<void> {
    const rows = await query(
      `select 1 from referrals.host where ${mine} and id = $1 and ended_at is null for no key update`,
      [hostId],
    );
    if (rows.length === 0) throw new NotFound();
  }

  private async hostOf(transaction: Transaction, ruleId: string): Promise<string> {
    const [rule] = await transaction.query<{ hostId: string }>(
      `select host_id as "hostId" from referrals.availability_rule where ${mine} and id = $1 and ended_at is null`,
      [ruleId],
    );
    if (!rule) throw new NotFound();
    await this.hostIn(transaction, rule.hostId);
    return rule.hostId;
  }

  private record(
    transaction: Transaction,
    { staffId, role }: ReferralActor,
    what: { readonly action: string; readonly subjectId: string },
  ): Promise<void> {
    return this.audit.record(transaction, { staffId, role, subjectKind: 'availability_rule', ...what });
  }

  private transaction<T>(
    { programme, staffId }: ReferralActor,
    work: (transaction: Transaction) => Promise<T>,
  ): Promise<T> {
    return this.database.transaction({ kind: 'staff', programme, staffId }, work);
  }
}

function columnsOf({ rrule, startAt, minutes, zone, validFrom, validTo }: WallRule): readonly unknown[] {
  return [rrule, startAt, minutes, zone, validFrom, validTo ?? null];
}
