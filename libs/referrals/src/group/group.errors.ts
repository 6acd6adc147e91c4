import { DomainError } from '#platform/errors';

/** The seat was kept for a while, and that is over. */
export class OfferLapsed extends DomainError {
  readonly code = 'offer_lapsed';
}

/** The group takes nobody new. */
export class GroupClosed extends DomainError {
  readonly code = 'closed';
}

/** Fewer seats than are offered or given already. */
export class SeatsTaken extends DomainError {
  readonly code = 'seats_taken';
}
