import type { AvailabilityRuleInUse, AvailabilityRuleView, ClosureView } from '#contract/referrals';
import type { Transaction } from '#platform/database';

const mine = 'programme_id = (select programmes.current())';

interface RuleRow extends Omit<AvailabilityRuleView, 'validTo'> {
  readonly validTo: string | null;
}

interface ClosureRow extends Omit<ClosureView, 'hostId'> {
  readonly hostId: string | null;
}

/** The rules of hosts that did not end, in the order in which they were first valid. */
export async function rulesOf(
  { query }: Transaction,
  hostIds: readonly string[],
): Promise<readonly AvailabilityRuleView[]> {
  const rows = await query<RuleRow>(
    `select id, host_id as "hostId", rrule, start_at as "startAt", minutes, zone,
       valid_from::text as "validFrom", valid_to::text as "validTo"
     from referrals.availability_rule where ${mine} and host_id = any($1::uuid[]) and ended_at is null
     order by valid_from, start_at, id`,
    [hostIds],
  );
  return rows.map(({ validTo, ...rule }) => ({ ...rule, ...(validTo !== null && { validTo }) }));
}

/** The rules of a host, and how many booked appointments that have not begun stand in the times of each. */
export async function rulesInUse(
  transaction: Transaction,
  hostId: string,
  now: Date,
): Promise<readonly AvailabilityRuleInUse[]> {
  const rules = await rulesOf(transaction, [hostId]);
  const counts = await transaction.query<{ id: string; standing: number }>(
    `select s.rule_id as id, count(*)::int as standing
     from referrals.slot s join referrals.appointment a
       on a.programme_id = s.programme_id and a.host_id = s.host_id and a.state = 'booked' and a.during && s.during
     where s.${mine} and s.host_id = $1 and s.starts_at > $2 and not s.withdrawn and s.rule_id is not null
     group by s.rule_id`,
    [hostId, now],
  );
  const standing = new Map(counts.map((each) => [each.id, each.standing]));
  return rules.map((rule) => ({ ...rule, standing: standing.get(rule.id) ?? 0 }));
}

/** Days on which one of the hosts, or nobody, is there, and which are not over before `today`; all hosts where none is named. */
export async function closuresOf(
  { query }: Transaction,
  today: string,
  hostIds?: readonly string[],
): Promise<readonly ClosureView[]> {
  const rows = await query<ClosureRow>(
    `select id, host_id as "hostId", from_date::text as "from", to_date::text as "to", reason
     from referrals.closure
     where ${mine} and to_date >= $1 and ($2::uuid[] is null or host_id is null or host_id = any($2))
     order by from_date, to_date, id`,
    [today, hostIds ?? null],
  );
  return rows.map(({ hostId, ...closure }) => ({ ...closure, ...(hostId !== null && { hostId }) }));
}
