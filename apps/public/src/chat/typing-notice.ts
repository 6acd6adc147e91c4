const renewMs = 3_000;
const idleMs = 5_000;

/** Tells the other side that the visitor types: at most once per few seconds, and when they stop. */
export class TypingNotice {
  private toldAt = 0;
  private idle: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly tell: (typing: boolean) => void) {}

  typed(): void {
    clearTimeout(this.idle);
    this.idle = setTimeout(() => this.stop(), idleMs);
    if (Date.now() - this.toldAt < renewMs) return;
    this.toldAt = Date.now();
    this.tell(true);
  }

  stop(): void {
    clearTimeout(this.idle);
    if (this.toldAt === 0) return;
    this.toldAt = 0;
    this.tell(false);
  }
}
