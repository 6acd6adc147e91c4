import { type DeskState, firstState } from './desk-state.js';

/** Holds what the desk knows, and tells views that it changed. */
export class DeskStore {
  private current = firstState;
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): DeskState => this.current;

  set(part: Partial<DeskState>): void {
    this.update((state) => ({ ...state, ...part }));
  }

  update(change: (state: DeskState) => DeskState): void {
    this.current = change(this.current);
    this.listeners.forEach((listener) => listener());
  }
}
