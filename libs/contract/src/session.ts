/** Roles a member of staff can have in a programme. */
export const roles = ['counsellor', 'supervisor', 'takedown_officer', 'administrator'] as const;
export type Role = (typeof roles)[number];

/** What a session may do next; only `signed_in` reaches anything beyond the session itself. */
export const sessionStages = ['totp', 'enrol_totp', 'choose_programme', 'signed_in'] as const;
export type SessionStage = (typeof sessionStages)[number];

/** A programme as the console names it. */
export interface ProgrammeRef {
  readonly code: string;
  readonly name: string;
}

/** Answer to every session request: the stage, and who and where once known. */
export interface SessionView {
  readonly stage: SessionStage;
  readonly displayName: string;
  /** First name as visitors see it. */
  readonly alias: string;
  /** Programmes this person has a role in; filled from `choose_programme` on. */
  readonly programmes: readonly ProgrammeRef[];
  readonly programme?: ProgrammeRef;
  readonly role?: Role;
  readonly permissions: readonly string[];
  /** Sent back as `x-csrf-token` with every changing request. */
  readonly csrfToken: string;
  /** A demo account: signed in with a password only; production refuses it. */
  readonly demo: boolean;
}

/** Body of `POST /api/session`. */
export interface SignIn {
  readonly login: string;
  readonly password: string;
}

/** Body of `POST /api/session/totp` and of `PUT /api/session/totp-enrolment`. */
export interface TotpCode {
  readonly code: string;
}

/** Answer to `POST /api/session/totp-enrolment`: shown once. */
export interface TotpEnrolment {
  readonly uri: string;
  /** SVG text of the QR code. */
  readonly qr: string;
  readonly secret: string;
}

/** Body of `POST /api/enrolment`: the one-time token and the chosen password. */
export interface Enrol {
  readonly token: string;
  readonly password: string;
}

/** One row of `GET /api/staff`. */
export interface StaffView {
  readonly id: string;
  readonly login: string;
  readonly displayName: string;
  readonly alias: string;
  readonly role: Role;
  readonly disabled: boolean;
  readonly enrolled: boolean;
}

/** Body of `POST /api/staff`. */
export interface AddStaff {
  readonly login: string;
  readonly displayName: string;
  readonly alias: string;
  readonly role: Role;
}

/** Answer to `POST /api/staff`: the link is shown once and never stored. */
export interface AddedStaff {
  readonly staff: StaffView;
  readonly enrolmentLink: string;
}

/** Body of `PUT /api/hours/override`: closes or opens the chat until the instant, or lifts that. */
export interface OverrideHours {
  readonly state: 'open' | 'closed' | 'by_rule';
  /** ISO 8601 instant, at most 24 hours ahead; not with `by_rule`. */
  readonly until?: string;
}

/** Answer to `GET /api/hours`. */
export interface HoursView {
  readonly open: boolean;
  readonly until?: string;
  readonly override?: { readonly state: 'open' | 'closed'; readonly until: string };
}
