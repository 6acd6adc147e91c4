import type {
  AgeClass,
  Capacity,
  NoticeLanguage,
  NoticeState,
  ProviderKind,
  TakedownBasis,
  TakedownChannel,
} from '#contract/takedown';
import type { Transaction } from '#platform/database';

/** An attempt that waits and is due, its notice, and the profile it goes by. */
export interface DueAttempt {
  readonly id: string;
  readonly number: number;
  readonly tries: number;
  readonly channel: TakedownChannel;
  readonly noticeId: string;
  readonly noticeNumber: number;
  readonly noticeState: NoticeState;
  readonly languages: readonly NoticeLanguage[];
  readonly basis: TakedownBasis;
  readonly ageClass: AgeClass;
  readonly capacity: Capacity;
  readonly goodFaith: boolean;
  readonly approvedAt: Date;
  readonly explanation: Buffer | null;
  /** The wrapped key of the notice; nothing once it was destroyed. */
  readonly wrapped: Buffer | null;
  readonly providerId: string;
  readonly profileId: string;
  readonly address: string | null;
  readonly providerKind: ProviderKind;
  readonly takenCapacities: readonly Capacity[];
  readonly takenLanguages: readonly NoticeLanguage[];
  readonly maximumUrls: number;
  readonly mayPublishNotice: boolean;
  readonly sendingDays: readonly number[];
  readonly sendingFrom: string | null;
  readonly sendingTo: string | null;
  readonly dailyCap: number;
  readonly perMinute: number;
}

/**
 * The oldest are chosen before anything is joined to them, and their notices looked up one by one: at night Postgres
 * learned that next to none waits, and where hundreds do it would join all of them for each few.
 */
const dueSql = `
  with due as materialized (
    select a.id, a.programme_id, a.notice_id, a.profile_id, a.provider_id, a.number, a.tries, a.channel, a.due_at
    from takedown.attempt a
    where a.programme_id = (select programmes.current()) and a.state = 'waiting' and a.due_at <= $1
      and a.id <> all($3::uuid[]) and (
        select n.state in ('approved', 'dispatching') from takedown.notice n
        where n.programme_id = a.programme_id and n.id = a.notice_id)
    order by a.due_at limit $2
  )
  select a.id, a.number, a.tries, a.channel, n.id as "noticeId", n.number as "noticeNumber", n.state as "noticeState",
    n.languages, n.basis, n.age_class as "ageClass", n.capacity, n.good_faith as "goodFaith",
    n.approved_at as "approvedAt", n.explanation, r.kind as "providerKind", p.capacities as "takenCapacities",
    p.languages as "takenLanguages", p.maximum_urls as "maximumUrls", p.may_publish_notice as "mayPublishNotice",
    k.wrapped, a.provider_id as "providerId", a.profile_id as "profileId", p.address,
    p.sending_days as "sendingDays", p.sending_from as "sendingFrom", p.sending_to as "sendingTo",
    p.daily_cap as "dailyCap", p.per_minute as "perMinute"
  from due a
    join takedown.notice n on n.programme_id = a.programme_id and n.id = a.notice_id
    join takedown.channel_profile p on p.programme_id = a.programme_id and p.id = a.profile_id
    join takedown.provider r on r.programme_id = n.programme_id and r.id = n.provider_id
    left join takedown.notice_key k on k.notice_id = n.id
  order by a.due_at`;

/** How many are looked for, and which are known already. */
export interface DueQuestion {
  readonly most: number;
  readonly except: readonly string[];
}

/** The oldest that are due. Nothing is held: who begins one is decided by {@link Starting}. */
export function findDue(
  { prepared }: Transaction,
  now: Date,
  { most, except }: DueQuestion,
): Promise<DueAttempt[]> {
  return prepared<DueAttempt>(dueSql, [now, most, except]);
}
