import type { Label } from '../programme.js';

/** What a service gives: a time with one clinician, or a seat among peers. */
export const serviceKinds = ['appointment', 'group'] as const;
export type ServiceKind = (typeof serviceKinds)[number];

/** A clinician of a service, and where they work. */
export interface HostView {
  readonly id: string;
  readonly name: string;
  readonly location: string;
  readonly region: string;
}

/** Something people can be sent to. */
export interface ServiceView {
  readonly id: string;
  readonly code: string;
  readonly label: Label;
  readonly kind: ServiceKind;
  /** Name of the partner. */
  readonly partner: string;
  /** Codes of the contact form's caller role; none means everyone. */
  readonly callerRoles: readonly string[];
  /** Local dates, both included. */
  readonly validFrom: string;
  readonly validTo?: string;
  readonly phone?: string;
  readonly openingHours?: Label;
  readonly hosts: readonly HostView[];
}

/** Query of `GET /api/referrals/services`. */
export interface ServiceFilter {
  /** Code of the contact form's caller role: only what is for them. */
  readonly callerRole?: string;
  /** Local date on which it must be offered; today when none is named. */
  readonly date?: string;
}

/** Answer to `GET /api/referrals/services`. */
export interface ServicesView {
  readonly services: readonly ServiceView[];
}
