/** Something a screen shows that changes by itself, in the form `useSyncExternalStore` asks for. */
export class Watched<T> {
  private readonly listeners = new Set<() => void>();

  constructor(private shown: T) {}

  readonly snapshot = (): T => this.shown;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  show(next: T): void {
    this.shown = next;
    this.listeners.forEach((listener) => listener());
  }
}
