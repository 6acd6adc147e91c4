import type { Transaction } from '#platform/database';
import { Conflict } from '#platform/errors';
import { Overtaken } from './notice.errors.js';

const lastEvent = `
  select s.id, s.display_name as name from takedown.notice_event e left join identity.staff s on s.id = e.staff_id
  where e.programme_id = (select programmes.current()) and e.notice_id = $1 order by e.at desc, e.id limit 1`;

/** The refusal of what was asked of a notice as it no longer stands: with the name of the colleague who acted last, if one did. */
export async function overtakenOn(
  { query }: Transaction,
  { noticeId, staffId }: { readonly noticeId: string; readonly staffId: string },
): Promise<Conflict | Overtaken> {
  const [last] = await query<{ id: string | null; name: string }>(lastEvent, [noticeId]);
  return last?.id && last.id !== staffId ? new Overtaken(last.name) : new Conflict();
}
