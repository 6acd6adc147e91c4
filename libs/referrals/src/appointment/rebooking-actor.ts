import type { ReferralActor } from '../referral-actor.js';

/** Who is not of the staff and changes one appointment: the client who has its code, or the partner who has its link. */
export interface PartyActor {
  readonly programme: string;
  readonly party: 'client' | 'partner';
}

/** Who gives an appointment another time or gives it up. */
export type RebookingActor = ReferralActor | PartyActor;

/** Whose doing it is: what is stored of it, and whether it belongs in the trail of what staff did. */
export function doneBy(actor: RebookingActor): 'staff' | 'client' | 'partner' {
  return 'party' in actor ? actor.party : 'staff';
}
