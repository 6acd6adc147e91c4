import type { ContactActor } from '../contact/contact.policy.js';
import { maySave } from '../contact/contact.policy.js';
import type { ThreadRow } from './thread-row.js';

/** What the rules look at. */
export type GuardedThread = Pick<
  ThreadRow,
  'contact_state' | 'owner_id' | 'entered_by' | 'closed_at' | 'address'
>;

/** Whoever may write the contact answers its mail, while it is open and there is somebody to answer. */
export function mayAnswer(actor: ContactActor, thread: GuardedThread): boolean {
  return thread.address !== null && maySave(actor, { ...thread, state: thread.contact_state });
}

/** What nobody has taken may be taken by anyone. */
export function mayTake({ contact_state, owner_id }: GuardedThread): boolean {
  return contact_state === 'draft' && owner_id === null;
}

/** What one has taken one may give back, and a supervisor may do so for others. */
export function mayGiveBack(actor: ContactActor, { contact_state, owner_id }: GuardedThread): boolean {
  const own = owner_id === actor.staffId || (actor.role === 'supervisor' && owner_id !== null);
  return contact_state === 'draft' && own;
}
