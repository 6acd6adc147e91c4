import type { TargetState } from './vocabulary.js';

/** What a person says they saw, or that they take back what was said last. */
export const sightings = ['gone', 'there', 'undo'] as const;
export type Seen = (typeof sightings)[number];

/** Body of `POST /api/takedown/targets/:id/seen`; `stateAt` is that of the target as it was read. */
export interface SeeTarget {
  readonly seen: Seen;
  readonly stateAt: string;
}

/** What one answer is a sign of; `present` may as well be a page that says that it is gone. */
export type ProbeSignView = 'gone' | 'present' | 'moved' | 'silent';

/** What is known of one address. */
export interface TargetProbes {
  readonly targetId: string;
  readonly state: TargetState;
  readonly stateAt: string;
  /** Answers of the course that holds, the oldest first. */
  readonly answers: readonly { readonly at: string; readonly sign: ProbeSignView }[];
  /** When it is asked next. */
  readonly nextAt?: string;
  /** Since when something answers again: for a person to see. */
  readonly lookAt?: string;
  readonly lastSeen?: { readonly at: string; readonly by: string; readonly seen: Seen };
  /** What this person can say of it now. */
  readonly says: readonly Seen[];
  /** Whether a new request about it can be begun because it is there again. */
  readonly reopens: boolean;
}

/** Answer to `GET /api/takedown/notices/:id/probes`. */
export interface NoticeProbes {
  readonly targets: readonly TargetProbes[];
}

/** Answer to `GET /api/takedown/looks`: notices of which something answers again. */
export interface NoticeLooks {
  readonly notices: readonly { readonly id: string; readonly reference: string; readonly targets: number }[];
}

/** Whether addresses with material of minors are asked; also body of `PUT /api/takedown/probing`. */
export interface ProbingSetting {
  readonly minors: boolean;
}
