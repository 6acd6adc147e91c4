import { Injectable } from '@nestjs/common';
import type { PersonStatus } from '#contract/takedown';
import { Database } from '#platform/database';
import { onTheWall } from '../local-day.js';
import { type NoticeFacts, statusFor, type TargetFacts } from './person-status.policy.js';

/** Contacts of one person, in their programme. */
export interface PersonContacts {
  readonly programme: string;
  readonly contactIds: readonly string[];
}

interface NoticeRow extends Pick<NoticeFacts, 'state' | 'submitted'> {
  readonly id: string;
  readonly provider: string;
  readonly state_at: Date;
}

interface TargetRow extends TargetFacts {
  readonly notice_id: string;
  readonly state_at: Date;
}

// What lost its key was to be forgotten.
const noticesOf = `
  select n.id, n.state, n.state_at, p.name as provider,
    exists (select from takedown.notice_event e
      where e.programme_id = n.programme_id and e.notice_id = n.id and e.act = 'submit') as submitted
  from takedown.notice n
  join takedown.provider p on p.programme_id = n.programme_id and p.id = n.provider_id
  join takedown.notice_key k on k.programme_id = n.programme_id and k.notice_id = n.id
  where n.programme_id = (select programmes.current()) and n.contact_id = any ($1::uuid[])
  order by n.number desc`;

const targetsOf = `select notice_id, state, decision, state_at from takedown.target
  where programme_id = (select programmes.current()) and notice_id = any ($1::uuid[])`;

/** How requests stand, for the people they are about; opens nothing that is sealed. */
@Injectable()
export class PersonStatuses {
  constructor(private readonly database: Database) {}

  /** The requests made for these contacts, the newest first. */
  async of({ programme, contactIds }: PersonContacts): Promise<readonly PersonStatus[]> {
    if (contactIds.length === 0) return [];
    return this.database.transaction({ kind: 'visitor', programme }, async ({ query }) => {
      const notices = await query<NoticeRow>(noticesOf, [contactIds]);
      const targets = await query<TargetRow>(targetsOf, [notices.map(({ id }) => id)]);
      return notices.flatMap((notice) =>
        statusOf(
          notice,
          targets.filter(({ notice_id: id }) => id === notice.id),
        ),
      );
    });
  }
}

function statusOf(notice: NoticeRow, targets: readonly TargetRow[]): readonly PersonStatus[] {
  const told = statusFor({ ...notice, targets });
  if (!told) return [];
  const last = Math.max(...[notice, ...targets].map(({ state_at: at }) => at.getTime()));
  return [{ provider: notice.provider, ...told, on: onTheWall(new Date(last)).toPlainDate().toString() }];
}
