/** A pause that can be cut short. */
export class Alarm {
  private readonly sleepers = new Set<() => void>();

  /** Resolves after so many milliseconds, or when the alarm rings. */
  sleep(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        this.sleepers.delete(end);
        resolve();
      };
      const timer = setTimeout(end, milliseconds);
      this.sleepers.add(end);
    });
  }

  ring(): void {
    this.sleepers.forEach((end) => end());
  }
}
