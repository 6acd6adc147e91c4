/** What a provider was expected to have done. */
export type ProviderExpectation = 'acknowledgement' | 'decision';

/** Something to do because a provider is late, as it stands with one notice. */
export interface EscalationView {
  readonly id: string;
  readonly expectation: ProviderExpectation;
  /** When it was expected, by the organisation's own clock. */
  readonly expectedAt: string;
  /** 0 reminds the provider; the others are steps of its profile, from 1. */
  readonly step: number;
  /** What the profile says; nothing for the reminder. */
  readonly text?: string;
  /** Since when it is to be done. */
  readonly dueAt: string;
  readonly doneAt?: string;
  readonly doneBy?: string;
  /** Only staff read it. */
  readonly note?: string;
  /** Whether the notice still waits for what was expected. */
  readonly current: boolean;
}

/** Answer to `GET /api/takedown/notices/:id/escalations`. */
export interface Escalations {
  /** In the order in which they came up. */
  readonly steps: readonly EscalationView[];
  /** Steps of its profile that come after those, while the notice still waits. */
  readonly later: readonly string[];
}

/** Body of `POST /api/takedown/notices/:id/escalations/:escalationId/done`. */
export interface DoEscalation {
  readonly note?: string;
}
