import { type Permission, permissionsOf } from '#access';
import type { Role } from '#contract';
import { type DoNoticeAct, type NoticePersonAct, noticePersonActs } from '#contract/takedown';
import { Conflict, Forbidden, Invalid } from '#platform/errors';
import { Incomplete, OwnNotice } from './notice.errors.js';
import type { NoticeRow } from './notice-row.js';
import { after } from './notice-states.js';

/** Who acts. */
export interface ActingPerson {
  readonly staffId: string;
  readonly role: string;
}

/** What the rules look at. */
export interface GuardedNotice extends Pick<NoticeRow, 'state' | 'author_id'> {
  readonly gaps: readonly string[];
  readonly targetIds: readonly string[];
}

const needed: Readonly<Record<NoticePersonAct, Permission>> = {
  submit: 'takedown:write',
  return: 'takedown:review',
  approve: 'takedown:review',
  withdraw: 'takedown:write',
  hand_over: 'takedown:send',
  settle_sent: 'takedown:send',
  settle_failed: 'takedown:send',
  retry: 'takedown:send',
  acknowledge: 'takedown:send',
  ask: 'takedown:send',
  answer: 'takedown:send',
  decide: 'takedown:send',
  close: 'takedown:send',
};
/** What is done only with a whole notice. */
const whole: readonly NoticePersonAct[] = ['submit', 'approve'];
/** When a provider gives its reference. */
const referring: readonly NoticePersonAct[] = ['hand_over', 'acknowledge'];

const may = ({ role }: ActingPerson, permission: Permission): boolean =>
  permissionsOf(role as Role).includes(permission);

/** Who may change a draft: its author alone, since whoever wrote a notice does not approve it. */
export function mayEdit(person: ActingPerson, notice: Pick<NoticeRow, 'state' | 'author_id'>): boolean {
  return notice.state === 'draft' && notice.author_id === person.staffId && may(person, 'takedown:write');
}

/** What a person can do with a notice as it stands. */
export function actsOf(person: ActingPerson, notice: GuardedNotice): readonly NoticePersonAct[] {
  return noticePersonActs.filter(
    (act) => after(notice.state, act) !== undefined && refusal(person, notice, act) === undefined,
  );
}

function refusal(person: ActingPerson, notice: GuardedNotice, act: NoticePersonAct): Error | undefined {
  const isAuthor = notice.author_id === person.staffId;
  if (!may(person, needed[act])) return new Forbidden();
  if (act === 'submit' && !isAuthor) return new Forbidden();
  if (act === 'approve' && isAuthor) return new OwnNotice();
  return whole.includes(act) && notice.gaps.length > 0 ? new Incomplete(notice.gaps) : undefined;
}

/**
 * Refuses what a person may not do with a notice, or cannot as it stands: `Forbidden`, `Conflict`, `OwnNotice`,
 * `Incomplete`, and `Invalid` for what comes with it.
 */
export function checkAct(person: ActingPerson, notice: GuardedNotice, asked: DoNoticeAct): void {
  const { act, note, providerReference, decisions } = asked;
  if (!may(person, needed[act])) throw new Forbidden();
  if (after(notice.state, act) === undefined) throw new Conflict();
  const refused = refusal(person, notice, act);
  if (refused) throw refused;
  if (act === 'return' && (note ?? '').trim() === '') throw new Invalid('note');
  if (providerReference !== undefined && !referring.includes(act)) throw new Invalid('providerReference');
  const decided = (decisions ?? []).map(({ targetId }) => targetId).toSorted();
  const expected = act === 'decide' ? notice.targetIds.toSorted() : [];
  if (decided.join() !== expected.join()) throw new Invalid('decisions');
}
