import type { Authorisation } from '#contract/takedown';
import { Conflict, Forbidden } from '#platform/errors';
import { type ActingPerson, mayEdit } from './notice-act.policy.js';
import type { NoticeRow, RecordedAuthorisation } from './notice-row.js';

/** Refuses a change of what is no draft, or changed since it was read (`Conflict`), and of a draft that is not theirs (`Forbidden`). */
export function checkEditing(
  person: ActingPerson,
  notice: Pick<NoticeRow, 'state' | 'author_id' | 'revision'>,
  revision: number,
): void {
  if (notice.state !== 'draft' || notice.revision !== revision) throw new Conflict();
  if (!mayEdit(person, notice)) throw new Forbidden();
}

/** The authorisation to keep; who wrote it down stays who it was while nothing of it changes. */
export function authorisationOf(
  asked: Authorisation | undefined,
  kept: RecordedAuthorisation | null,
  staffId: string,
): RecordedAuthorisation | null {
  if (asked === undefined) return null;
  const { kind, givenOn } = asked;
  if (kept?.kind === kind && kept.givenOn === givenOn) return kept;
  return { kind, givenOn, recordedBy: staffId };
}
