import { Injectable } from '@nestjs/common';
import type { FreeSlots, SlotFilter } from '#contract/referrals';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import { Invalid, NotFound } from '#platform/errors';
import { isOpenTo, type Openness } from '../directory/eligibility.policy.js';
import { daysOf, type LocalDays, localDateAt, readDate } from '../local-dates.js';
import type { ReferralActor } from '../referral-actor.js';
import { freeSlotOf, isFreeSql, slotColumns, type SlotRow } from './slot-row.js';

const mostDays = 62;
const usualDays = 28;
const most = 1_000;

/** Shows the times of a service that nobody has. */
@Injectable()
export class FreeTimes {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Free times still to come, in their order; none for whom the service is not meant. Throws `NotFound`, `Invalid`. */
  list(actor: ReferralActor, serviceId: string, filter: SlotFilter): Promise<FreeSlots> {
    const now = this.clock.now();
    const days = daysAsked(filter, now);
    const { programme, staffId } = actor;
    return this.database.transaction({ kind: 'staff', programme, staffId }, async ({ query }) => {
      const [service] = await query<Openness>(
        `select caller_roles, valid_from::text, valid_to::text from referrals.service where id = $1`,
        [serviceId],
      );
      if (!service) throw new NotFound();
      const rows = await query<SlotRow & { readonly date: string }>(
        `select ${slotColumns}, (s.starts_at at time zone s.zone)::date::text as date
         from referrals.slot s join referrals.host h on h.id = s.host_id
         where h.service_id = $2 and s.starts_at > $1 and s.starts_at >= $3 and s.starts_at < $4
           and ($5::uuid is null or s.host_id = $5) and ${isFreeSql}
         order by s.starts_at, h.name, s.id limit ${most}`,
        [now, serviceId, days.begins, days.ends, filter.hostId ?? null],
      );
      const { callerRole } = filter;
      return { slots: rows.filter(({ date }) => isOpenTo(service, { callerRole, date })).map(freeSlotOf) };
    });
  }
}

function daysAsked({ from, to }: SlotFilter, now: Date): LocalDays {
  const first = from === undefined ? localDateAt(now) : readDate('from', from);
  const last = to === undefined ? first.add({ days: usualDays }) : readDate('to', to);
  const days = first.until(last).days;
  if (days < 0 || days > mostDays) throw new Invalid('to');
  return daysOf(first, last);
}
