import type { TakedownWaiting } from '#contract/takedown';
import type { Transaction } from '#platform/database';
import { dueOf, type TimedNotice } from '../notice/notice-due.js';

interface Asked {
  readonly staffId: string;
  readonly now: Date;
}

type WaitingRow = TimedNotice & { readonly author_id: string };

/** Those under way in which a person may have something to do. */
const under = `
  select n.state, n.state_at, n.sent_at, n.author_id, c.acknowledged_hours, c.decided_hours
  from takedown.notice n
    left join takedown.channel_profile c on c.programme_id = n.programme_id and c.id = n.profile_id
  where n.programme_id = (select programmes.current()) and n.state in ('in_review', 'awaiting_handoff', 'dispatch_unknown',
    'dispatch_failed', 'sent', 'acknowledged', 'info_requested')`;

/** What waits in a programme for somebody who may review and send. */
export async function waitingFor({ query }: Transaction, { staffId, now }: Asked): Promise<TakedownWaiting> {
  return waitingOf(await query<WaitingRow>(under), { staffId, now });
}

function waitingOf(rows: readonly WaitingRow[], { staffId, now }: Asked): TakedownWaiting {
  const count = (holds: (row: WaitingRow) => boolean) => rows.filter(holds).length;
  return {
    // Whoever wrote a notice does not review it.
    review: count(({ state, author_id: author }) => state === 'in_review' && author !== staffId),
    handOver: count(({ state }) => state === 'awaiting_handoff'),
    look: count(({ state }) => state === 'dispatch_unknown' || state === 'dispatch_failed'),
    late: count((row) => {
      const due = dueOf(row);
      return due !== undefined && due.of !== 'review' && due.at < now.toISOString();
    }),
  };
}
