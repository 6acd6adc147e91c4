import type { CallerCertainty, ContactSummary } from './contact.js';

/** A pseudonymous person who comes back. */
export interface CallerView {
  readonly id: string;
  /** Contacts linked within the last year, and the instant of the newest. */
  readonly contacts: number;
  readonly lastAt?: string;
  /** Whether they chose a word of their own. */
  readonly hasWord: boolean;
}

/** Answer to `GET /api/callers/:id`: the caller and their newest contacts. */
export interface CallerHistory {
  readonly caller: CallerView;
  readonly contacts: readonly ContactSummary[];
}

/** Body of `POST /api/contacts/:id/caller/new`: issues a code and links the contact. */
export interface IssueCaller {
  /** A word the caller chose; kept only as a keyed, stretched hash. */
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

/** Body of `POST /api/missed-calls`: the same key again counts once. */
export interface CountMissedCall {
  /** UUID chosen by the client. */
  readonly key: string;
}

/** Answer to `GET /api/missed-calls`. */
export interface MissedCalls {
  /** Of this local day, and how many of them a telephone system told. */
  readonly today: number;
  readonly told: number;
}
