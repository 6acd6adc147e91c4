import { GroupEnrolments } from './group-enrolments.service.js';
import { GroupMeetings } from './group-meetings.service.js';
import { GroupPlanning } from './group-planning.service.js';
import { GroupStore } from './group-store.service.js';
import { Groups } from './groups.service.js';
import { OwnSeats } from './own-seats.service.js';
import { SeatCodes } from './seat-codes.service.js';
import { SeatOffers } from './seat-offers.service.js';

/** The services of groups that others use. */
export const groupServices = [GroupEnrolments, GroupMeetings, GroupPlanning, Groups, OwnSeats, SeatOffers];

/** What they are made of. */
export const groupInternals = [GroupStore, SeatCodes];
