import type { HeadAnswer } from '#platform/egress';

/** What an address answered, and when. */
export interface ProbeResult {
  readonly at: Date;
  readonly answer: HeadAnswer;
}
