import { preparedQuery, type Transaction } from '#platform/database';
import { type NoticeAct, whenDone } from '../notice/notice-states.js';

/** What the product itself does with notices as it sends them. */
export interface NoticeStep {
  readonly act: NoticeAct;
  readonly noticeIds: readonly string[];
  readonly now: Date;
}

/** What an act of sending does to the targets: a request about them is with the provider, or is not. */
const targets: Partial<Record<NoticeAct, { readonly from: string; readonly to: string }>> = {
  succeed: { from: 'open', to: 'notified' },
  bounce: { from: 'notified', to: 'open' },
};

const stepSql = `
  with moved as (
    update takedown.notice set state = $2, state_at = $3, revision = revision + 1,
      sent_at = case when $2 = 'sent' then $3 when $5 = 'bounce' then null else sent_at end
    where programme_id = (select programmes.current()) and id = any($1::uuid[]) and state = any($4::text[])
    returning id
  ), reached as (
    update takedown.target set state = $7, state_at = $3
    where programme_id = (select programmes.current()) and notice_id in (select id from moved) and state = $6
  )
  insert into takedown.notice_event (id, programme_id, notice_id, at, act, to_state)
  select gen_random_uuid(), (select programmes.current()), id, $3::timestamptz, $5, $2 from moved
  returning notice_id as id`;

function valuesOf({ act, noticeIds, now }: NoticeStep): readonly unknown[] {
  const { from, to } = whenDone(act);
  const moved = targets[act];
  return [noticeIds, to, now, from, act, moved?.from ?? null, moved?.to ?? null];
}

/**
 * Moves many notices at once by one act of the product's own, each with its event, and gives those that moved: of the
 * others the state does not allow it. Whoever calls it holds their rows. The transitions are those of everybody.
 */
export async function takeStep({ prepared }: Transaction, step: NoticeStep): Promise<readonly string[]> {
  if (step.noticeIds.length === 0) return [];
  const rows = await prepared<{ id: string }>(stepSql, valuesOf(step));
  return rows.map(({ id }) => id);
}

/** The same together with the commit, one step of each kind, for whoever need not know which of them moved. */
export function stepAtEnd({ beforeCommit }: Transaction, step: NoticeStep): void {
  if (step.noticeIds.length > 0)
    beforeCommit(`step ${step.act}`, () => preparedQuery(stepSql, valuesOf(step)));
}
