import type { ContactState } from '#contract';

/** Who asks, in the programme of their session. */
export interface ContactActor {
  readonly programme: string;
  readonly staffId: string;
  readonly role: string;
}

/** What the rules look at. */
export interface GuardedContact {
  /** None while nobody has taken it, such as a message that has just come in. */
  readonly owner_id: string | null;
  /** The colleague who entered it for the owner. */
  readonly entered_by: string | null;
  readonly state: ContactState;
  readonly closed_at: Date | null;
}

/** Milliseconds within which the owner of a closed contact corrects it; afterwards a supervisor does. */
export const ownerCorrectsMs = 24 * 3_600_000;

const isSupervisor = ({ role }: ContactActor): boolean => role === 'supervisor';
const owns = ({ staffId }: ContactActor, { owner_id }: GuardedContact): boolean => owner_id === staffId;
const writes = (actor: ContactActor, contact: GuardedContact): boolean =>
  contact.owner_id === null || owns(actor, contact) || contact.entered_by === actor.staffId;

/** A counsellor sees their own contacts, those nobody has taken, those they enter for a colleague and everyone's closed ones, a supervisor all of them. */
export function maySee(actor: ContactActor, contact: GuardedContact): boolean {
  return isSupervisor(actor) || writes(actor, contact) || contact.state === 'closed';
}

/**
 * {@link maySee} as a condition on `c`, for lists; `$1` is the member of staff and `$2` whether they supervise.
 * A test holds the two to the same answers.
 */
export const maySeeSql = `($2 or c.owner_id is null or c.owner_id = $1 or c.entered_by = $1 or c.state = 'closed')`;

/** Parameters of {@link maySeeSql}. */
export const maySeeParameters = (actor: ContactActor): readonly [string, boolean] => [
  actor.staffId,
  isSupervisor(actor),
];

/** A draft is written by its owner or whoever enters it for them, or finished by a supervisor; one that nobody has taken by anyone. */
export function maySave(actor: ContactActor, contact: GuardedContact): boolean {
  return contact.state === 'draft' && (isSupervisor(actor) || writes(actor, contact));
}

/** A closed contact is corrected by its owner for a day, and by a supervisor after and before. */
export function mayCorrect(actor: ContactActor, contact: GuardedContact, now: Date): boolean {
  if (contact.state !== 'closed' || !contact.closed_at) return false;
  const inTime = now.getTime() - contact.closed_at.getTime() <= ownerCorrectsMs;
  return isSupervisor(actor) || (owns(actor, contact) && inTime);
}
