import type { Label } from '../programme.js';
import type { Standing } from './availability.js';
import type { ServiceKind } from './directory.js';

/** An organisation people are handed on to. Body of saving one, as are the three below. */
export interface PartnerFields {
  readonly name: string;
  readonly email?: string;
  readonly phone?: string;
}

/** Where a partner receives people. */
export interface LocationFields {
  readonly partnerId: string;
  readonly name: string;
  readonly region: string;
}

/** What a partner offers; it ends with its last day. */
export interface ServiceFields {
  readonly partnerId: string;
  readonly code: string;
  readonly label: Label;
  readonly kind: ServiceKind;
  /** Codes of the contact form's caller role; none means everyone. */
  readonly callerRoles: readonly string[];
  /** Local dates, both included. */
  readonly validFrom: string;
  readonly validTo?: string;
  readonly phone?: string;
  readonly openingHours?: Label;
}

/** A clinician of a service, at a location of the same partner. */
export interface HostFields {
  readonly serviceId: string;
  readonly locationId: string;
  readonly name: string;
}

/** Something with its id. */
export type DirectoryEntry<Fields> = Fields & { readonly id: string };

/** A clinician, and how many booked appointments with them have not begun. */
export type DirectoryHost = DirectoryEntry<HostFields> & Standing;

/** Answer to `GET /api/directory`: everything of the programme, for those who keep it; hosts that ended are left out. */
export interface DirectoryView {
  readonly partners: readonly DirectoryEntry<PartnerFields>[];
  readonly locations: readonly DirectoryEntry<LocationFields>[];
  readonly services: readonly DirectoryEntry<ServiceFields>[];
  readonly hosts: readonly DirectoryHost[];
}

/** Answer to making one. */
export interface CreatedEntry {
  readonly id: string;
}
