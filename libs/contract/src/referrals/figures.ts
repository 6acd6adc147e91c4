import type { WaitingByRegion } from './group.js';

/** A number that may still grow: at least so many, while it is not known of all of its base. */
export interface CountedFigure {
  readonly value: number;
  readonly qualifier: 'exact' | 'at_least';
  /** Of how many. */
  readonly base: number;
  /** Of how many of these it is not known, or not known yet. */
  readonly unknown: number;
}

/** How soon somebody can be helped by a service. */
export interface NextFreeTime {
  readonly serviceId: string;
  /** Local days from today; absent when nothing is free. */
  readonly days?: number;
}

/** Query of `GET /api/referrals/figures`. */
export interface FiguresFilter {
  readonly year: number;
}

/** Answer to it: raw numbers of one programme, small ones too. What may be published is decided by the figures module. */
export interface ReferralFiguresView {
  /** Local dates of the period; `to` is the first day after it. */
  readonly from: string;
  readonly to: string;
  /** Appointments that were booked in the period, whatever became of them. */
  readonly booked: number;
  /** Of these, those after which treatment started, whenever and wherever that was. */
  readonly started: CountedFigure;
  readonly noShows: CountedFigure;
  readonly cancelled: number;
  /** People who wait for a group now, by region. */
  readonly waiting: WaitingByRegion['regions'];
  /** Median of the local days between asking and the time that was had, of everyone's first appointment in the period. */
  readonly daysToFirst?: number;
  /** Now, of each service that takes appointments. */
  readonly nextFree: readonly NextFreeTime[];
}
