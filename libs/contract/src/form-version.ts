import type { ContactForm } from './contact-form.js';
import type { StaffRef } from './contact.js';

/** A version of a form as a list names it; those the product came with were made by nobody. */
export interface FormVersion {
  readonly version: string;
  /** ISO 8601 instant. */
  readonly madeAt?: string;
  readonly madeBy?: StaffRef;
}

/** Answer to `GET /api/forms`: the form in use, and every version, newest first. */
export interface FormVersions {
  readonly current: ContactForm;
  readonly versions: readonly FormVersion[];
  /** What the next version will be called, unless somebody makes it first. */
  readonly next: string;
}

/** Body of `POST /api/forms`: a new version in place of the one it was made from. */
export interface NewFormVersion extends Pick<ContactForm, 'kinds' | 'fields'> {
  /** The version it was made from; `conflict` when that is no longer the one in use. */
  readonly follows: string;
}

/** Bounds of a form, so that it stays a form and fits into one request. */
export const formLimits = {
  fields: 40,
  choices: 60,
  kinds: 20,
  /** UTF-16 code units of a label and of a hint. */
  label: 100,
  hint: 300,
  /** UTF-16 code units of the whole as JSON. */
  whole: 100_000,
} as const;
