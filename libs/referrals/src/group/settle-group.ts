import type { EnrolmentState } from '#contract/referrals';
import { takesSeat } from './enrolment-steps.js';

/** Someone who waits for a seat, is offered one or has one. */
export interface LiveEnrolment {
  readonly id: string;
  readonly state: EnrolmentState;
  /** 0 goes ahead of 1. */
  readonly priority: number;
  readonly joinedAt: Date;
  readonly offerUntil: Date | null;
}

/** What has to change so that no offer is too old and no seat is free while somebody waits. */
export interface Settlement {
  readonly lapsed: readonly string[];
  readonly offered: readonly string[];
}

/** Whose turn comes first: who is urgent, who joined before, and the id where that is the same instant. */
export function byTurn(left: LiveEnrolment, right: LiveEnrolment): number {
  return (
    left.priority - right.priority ||
    left.joinedAt.getTime() - right.joinedAt.getTime() ||
    (left.id < right.id ? -1 : 1)
  );
}

/** Whether the offer is over; the instant it was kept until is the first at which it is. */
export function isOver({ state, offerUntil }: LiveEnrolment, now: Date): boolean {
  return state === 'offered' && offerUntil !== null && offerUntil <= now;
}

/** Ends the offers that are over and gives each free seat to the next in line. Settling what is settled changes nothing. */
export function settle(capacity: number, enrolments: readonly LiveEnrolment[], now: Date): Settlement {
  const lapsed = enrolments.filter((enrolment) => isOver(enrolment, now));
  const taken = enrolments.filter(({ state }) => takesSeat(state)).length - lapsed.length;
  const waiting = enrolments.filter(({ state }) => state === 'waiting').toSorted(byTurn);
  const offered = waiting.slice(0, Math.max(0, capacity - taken));
  return { lapsed: lapsed.map(({ id }) => id), offered: offered.map(({ id }) => id) };
}
