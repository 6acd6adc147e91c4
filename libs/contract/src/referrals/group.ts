/** Who a peer support group is for: people around someone, never that person. */
export const groupCallerRoles = ['partner', 'family', 'friend'] as const;
export type GroupCallerRole = (typeof groupCallerRoles)[number];

/**
 * Where someone stands with a group. A seat is taken while it is offered or seated; declined covers an offer that
 * lapsed.
 */
export const enrolmentStates = ['waiting', 'offered', 'seated', 'declined', 'left'] as const;
export type EnrolmentState = (typeof enrolmentStates)[number];

/** What someone does with the seat they were offered or have. */
export const enrolmentSteps = ['accept', 'decline', 'leave'] as const;
export type EnrolmentStep = (typeof enrolmentSteps)[number];

/** A meeting of a group. */
export interface GroupSession {
  readonly id: string;
  readonly startsAt: string;
  readonly endsAt: string;
  /** What the clock on the wall shows at the beginning, as in `2026-10-26T19:30`, and where. */
  readonly wallTime: string;
  readonly zone: string;
}

/** A peer support group with its places, and no one in it. */
export interface GroupSummary {
  readonly id: string;
  readonly serviceId: string;
  readonly region: string;
  readonly callerRoles: readonly GroupCallerRole[];
  readonly capacity: number;
  /** Hours for which an offered seat is kept. */
  readonly offerHours: number;
  readonly revision: number;
  /** Seats offered or given. */
  readonly taken: number;
  readonly waiting: number;
  /** Instant of the next meeting that has not begun. */
  readonly nextSessionAt?: string;
  /** Instant since which it takes nobody new; who waits is to be told. */
  readonly closedAt?: string;
}

/** Someone on the list of a group; who they are stands with their contact. */
export interface EnrolmentView {
  readonly id: string;
  readonly groupId: string;
  readonly contactId: string;
  readonly callerRole: GroupCallerRole;
  readonly state: EnrolmentState;
  /** Goes ahead of the others who wait. */
  readonly urgent: boolean;
  readonly joinedAt: string;
  /** Until when the offer holds, while there is one. */
  readonly offerUntil?: string;
  /** That nobody answered the offer in time. */
  readonly lapsed?: boolean;
  readonly revision: number;
  /** Of those who wait, the place in the row; told where a group or a contact is read. */
  readonly position?: number;
}

/** Answer to `GET /api/referrals/groups/:id`. */
export interface GroupView extends GroupSummary {
  readonly sessions: readonly GroupSession[];
  /** Seated, offered, then the waiting in the order of their turn; then those who left or declined. */
  readonly enrolments: readonly EnrolmentView[];
}

/** Body of `POST /api/directory/groups`. */
export interface CreateGroup {
  readonly serviceId: string;
  readonly region: string;
  readonly callerRoles: readonly GroupCallerRole[];
  /** None: a region without a group yet, where people can be counted who wait for one. */
  readonly capacity: number;
  readonly offerHours?: number;
}

/** Body of `PUT /api/directory/groups/:id`. */
export interface ChangeGroup {
  readonly revision: number;
  readonly region?: string;
  readonly capacity?: number;
  readonly offerHours?: number;
  /** Takes nobody new from now on, or does again. */
  readonly closed?: boolean;
}

/** Body of `POST /api/directory/groups/:id/sessions`: meetings at the same time on the wall, a week apart. */
export interface PlanSessions {
  /** Local date of the first, as in `2026-10-19`. */
  readonly date: string;
  /** Local time, as in `19:30`. */
  readonly time: string;
  readonly minutes: number;
  /** How many meetings. */
  readonly weeks: number;
  /** Weeks from one to the next; each week when it is not said. */
  readonly everyWeeks?: number;
}

/** Answer to `GET /api/directory/groups/preview`: the meetings it would be, and nothing is stored. */
export type PlannedSession = Omit<GroupSession, 'id'>;

/** Answer to `POST /api/referrals/groups/:id/offers`: to whom a seat that was free was offered; none when none was. */
export interface OfferedSeats {
  readonly offered: readonly EnrolmentView[];
}

/** Body of `POST /api/referrals/groups/:id/enrolments`: for the caller of a contact. */
export interface JoinGroup {
  readonly contactId: string;
  readonly callerRole: GroupCallerRole;
  readonly urgent?: boolean;
}

/** Answer to it: the code is told once and stored only as a keyed hash. */
export interface JoinedGroup {
  readonly enrolment: EnrolmentView;
  readonly code: string;
}

/** What whoever has the code of a place sees of it: nothing that says for what it is. */
export interface OwnSeat {
  readonly state: EnrolmentState;
  readonly offerUntil?: string;
  readonly lapsed?: boolean;
  /** Meetings that have not begun. */
  readonly sessions: readonly GroupSession[];
}

/** Answer to `GET /api/contacts/:id/enrolments`, newest first. */
export interface ContactEnrolmentList {
  readonly enrolments: readonly EnrolmentView[];
}

/** Answer to `GET /api/referrals/groups`. */
export interface GroupsView {
  readonly groups: readonly GroupSummary[];
}

/** Body of `POST /api/referrals/enrolments/find`. */
export interface FindEnrolment {
  readonly code: string;
}

/** Body of `POST /api/referrals/enrolments/:id/steps`. */
export interface TakeStep {
  readonly step: EnrolmentStep;
  /** As it was read: whoever acts on an older one hears `conflict`. */
  readonly revision: number;
}

/** Answer to `GET /api/referrals/groups/waiting`: people who wait, by region, most first. */
export interface WaitingByRegion {
  readonly regions: readonly { readonly region: string; readonly people: number }[];
}
