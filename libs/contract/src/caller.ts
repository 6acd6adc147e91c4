import type { CallerCertainty, ContactSummary } from './contact.js';

/** A pseudonymous person who comes back. */
export interface CallerView {
  readonly id: string;
  /** Contacts linked within the last year that the one who asks may see, and the instant of the newest. */
  readonly contacts: number;
  readonly lastAt?: string;
  /** Whether they chose a word of their own. */
  readonly hasWord: boolean;
}

/** A contact of a caller, and how sure it is that it was theirs. */
export interface CallerContact {
  readonly contact: ContactSummary;
  readonly certainty: CallerCertainty;
}

/** Answer to `POST /api/callers/find` and `GET /api/callers/:id`: the caller and their newest contacts. */
export interface CallerHistory {
  readonly caller: CallerView;
  readonly contacts: readonly CallerContact[];
}

/** Body of `POST /api/contacts/:id/caller`: gives the caller of the contact a code, and makes the caller when there is none. */
export interface IssueCaller {
  /** A word the caller chose, kept only as a stretched, keyed hash. */
  readonly word?: string;
}

/** Answer to it: the code is told once and stored only as a keyed hash. */
export interface IssuedCaller {
  readonly caller: CallerView;
  /** As in `B-7Q4M-2K`. */
  readonly code: string;
}

/** Body of `POST /api/callers/find`: the code, or the caller's own word. */
export interface FindCaller {
  readonly given: string;
}

/** Body of `PUT /api/contacts/:id/caller`. */
export interface LinkCaller {
  readonly callerId: string;
  readonly certainty: CallerCertainty;
}

/** Answer to `GET /api/callers`: how many people came back to the programme, newest year first. */
export interface CallerFigures {
  readonly years: readonly {
    readonly year: number;
    /** Every link that is probable is the same person. */
    readonly atLeast: number;
    /** Every link that is probable is somebody else. */
    readonly atMost: number;
  }[];
}
