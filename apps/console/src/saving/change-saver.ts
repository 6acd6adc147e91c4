/** Milliseconds after which is stored: what was just typed, what could not be stored, and what may be at once. */
const pauses = { soon: 700, again: 5_000, now: 0 };

/** How changes of one kind are put together and stored. */
export interface Storing<Change> {
  /** No change at all. */
  readonly none: Change;
  /** Both, and where they are about the same the later one. */
  merge(before: Change, after: Change): Change;
  /** Whether anything may be stored now. */
  may(): boolean;
  store(change: Change): Promise<void>;
  /** Told once what could not be stored waits again. */
  failed(error: unknown): Promise<void> | void;
}

/** Stores changes a short pause after they were made, one request at a time; what fails is stored with the next. */
export class ChangeSaver<Change extends object> {
  private waiting: Change;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | undefined;

  constructor(private readonly how: Storing<Change>) {
    this.waiting = how.none;
  }

  /** What is not stored yet. */
  get unsaved(): Change {
    return this.waiting;
  }

  get isEmpty(): boolean {
    return Object.keys(this.waiting).length === 0;
  }

  add(change: Change): void {
    this.waiting = this.how.merge(this.waiting, change);
  }

  /** Stores what waits, later. */
  later(when: keyof typeof pauses): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), pauses[when]);
  }

  /** Stores what waits, if anything may be stored. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    while (this.running) await this.running;
    if (this.isEmpty || !this.how.may()) return;
    this.running = this.storeAll().finally(() => (this.running = undefined));
    await this.running;
  }

  /** Forgets what was not stored. */
  forget(): void {
    clearTimeout(this.timer);
    this.waiting = this.how.none;
  }

  private async storeAll(): Promise<void> {
    const sent = this.waiting;
    this.waiting = this.how.none;
    try {
      await this.how.store(sent);
    } catch (error) {
      this.waiting = this.how.merge(sent, this.waiting);
      await this.how.failed(error);
    }
  }
}
