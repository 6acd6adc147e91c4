import type { MailLanguage } from '#contract';

/** Everything is stored; something waits or is on its way; it could not be stored. */
export type AnswerSaving = 'saved' | 'waiting' | 'failed';

/** An answer as it stands on the screen. */
export interface KeptAnswer {
  readonly text: string;
  readonly language: MailLanguage;
  readonly saving: AnswerSaving;
}

const pauseMs = 800;

/** Keeps an answer while it is written: stores it after a pause, and knows the one key under which it is sent. */
export class AnswerKeeper {
  /** The same for as long as this very answer is not sent, so that pressing twice sends once. */
  key = crypto.randomUUID();
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> = Promise.resolve();
  private stored: string;
  private shown: KeptAnswer;

  constructor(
    first: { readonly draft: string; readonly language: MailLanguage },
    private readonly store: (text: string) => Promise<unknown>,
  ) {
    this.stored = first.draft;
    this.shown = { text: first.draft, language: first.language, saving: 'saved' };
  }

  readonly snapshot = (): KeptAnswer => this.shown;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  write(text: string): void {
    this.show({ text, saving: 'waiting' });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), pauseMs);
  }

  speak(language: MailLanguage): void {
    this.show({ language });
  }

  /** Stores what waits; true when everything is stored. One request at a time, so that the latest is the last. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    this.running = this.running.then(() => this.storeLatest());
    await this.running;
    return this.shown.saving === 'saved';
  }

  /** The answer is on its way: the next one is another. */
  sent(): void {
    clearTimeout(this.timer);
    this.key = crypto.randomUUID();
    this.stored = '';
    this.show({ text: '', saving: 'saved' });
  }

  /** Forgets what was not stored: its writer has left. */
  forget(): void {
    clearTimeout(this.timer);
    this.stored = this.shown.text;
  }

  private async storeLatest(): Promise<void> {
    const { text } = this.shown;
    if (text === this.stored) return;
    try {
      await this.store(text);
      this.stored = text;
      this.show({ saving: this.shown.text === text ? 'saved' : 'waiting' });
    } catch {
      this.show({ saving: 'failed' });
    }
  }

  private show(change: Partial<KeptAnswer>): void {
    this.shown = { ...this.shown, ...change };
    this.listeners.forEach((listener) => listener());
  }
}

/** Answers with something to store, also when their thread was left. */
const keepers = new Map<string, AnswerKeeper>();

/** The answer to a thread; the same one for as long as the page lives and its writer is signed in. */
export function keeperOf(id: string, make: () => AnswerKeeper): AnswerKeeper {
  const known = keepers.get(id) ?? make();
  keepers.set(id, known);
  return known;
}

/** Whoever wrote has signed out: what they could not store is not for the next person. */
export function forgetAnswers(): void {
  keepers.forEach((keeper) => keeper.forget());
  keepers.clear();
}
