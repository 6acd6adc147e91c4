/** Answer to `GET /api/takedown/waiting`: how many notices wait for a person, and for what. */
export interface TakedownWaiting {
  /** Written by somebody else, and to be read by whoever asks. */
  readonly review: number;
  readonly handOver: number;
  /** They did not leave, or nobody knows whether they did. */
  readonly look: number;
  /** With a provider that is late. */
  readonly late: number;
}
