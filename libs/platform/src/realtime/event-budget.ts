/** How many events a connection may still send: a bucket that fills again with time. */
export class EventBudget {
  private left: number;
  private filledAt = performance.now();

  constructor(
    private readonly perSecond: number,
    private readonly burst = perSecond * 3,
  ) {
    this.left = burst;
  }

  /** Milliseconds until the next event is allowed; 0 takes one now. */
  take(): number {
    const now = performance.now();
    this.left = Math.min(this.burst, this.left + ((now - this.filledAt) / 1000) * this.perSecond);
    this.filledAt = now;
    if (this.left < 1) return Math.ceil(((1 - this.left) / this.perSecond) * 1000);
    this.left -= 1;
    return 0;
  }
}
