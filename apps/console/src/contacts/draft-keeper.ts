import type { Answers, ContactView, SaveContact } from '#contract';
import { ApiError } from '../api/client.js';
import { type FieldMarks, refusedField } from './refused-field.js';

/** What may be changed of a contact, without the revision it is changed from. */
export type Change = Omit<SaveContact, 'revision'>;

/** Everything is stored; something waits or is on its way; it could not be stored; an answer does not fit; it was closed meanwhile. */
export type Saving = 'saved' | 'waiting' | 'failed' | 'refused' | 'closed';

/** A draft as the screen shows it, with what is not stored yet. */
export interface KeptDraft {
  readonly view: ContactView;
  readonly saving: Saving;
  /** When it was stored last, in milliseconds; none before the first time. */
  readonly savedAt: number | undefined;
  /** The answer for which the server refused it. */
  readonly marks: FieldMarks;
}

/** What a {@link DraftKeeper} stands on. */
export interface DraftStore {
  read(): Promise<ContactView>;
  save(change: SaveContact): Promise<ContactView>;
}

const pauseMs = 700;
/** Milliseconds after which what could not be stored is tried again. */
const againMs = 5_000;
const attempts = 3;

/** Saves a draft as it grows: one request at a time, nothing lost when one fails or the server changed it meanwhile. */
export class DraftKeeper {
  private readonly listeners = new Set<() => void>();
  private unsaved: Change = {};
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | undefined;
  private shown: KeptDraft;

  constructor(
    private stored: ContactView,
    private readonly store: DraftStore,
  ) {
    this.shown = {
      view: stored,
      saving: stored.may.save ? 'saved' : 'closed',
      savedAt: undefined,
      marks: {},
    };
  }

  readonly snapshot = (): KeptDraft => this.shown;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Takes a change over at once and stores it after a short pause. */
  change(change: Change): void {
    this.unsaved = merged(this.unsaved, change);
    this.show('waiting');
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), pauseMs);
  }

  /** Stores what waits; true when everything is stored. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    while (this.running) await this.running;
    if (Object.keys(this.unsaved).length === 0) return this.shown.saving !== 'closed';
    this.running = this.storeAll().finally(() => (this.running = undefined));
    await this.running;
    return this.shown.saving === 'saved';
  }

  /** Goes on from what the server made of it meanwhile, with what is not stored yet. */
  renew(view: ContactView): void {
    if (view.revision <= this.stored.revision) return;
    this.stored = view;
    this.show(this.shown.saving, this.shown);
  }

  /** Forgets what was not stored: its writer has left. */
  forget(): void {
    clearTimeout(this.timer);
    this.unsaved = {};
  }

  private async storeAll(): Promise<void> {
    const sent = this.unsaved;
    this.unsaved = {};
    try {
      this.stored = await this.send(sent);
      this.show(Object.keys(this.unsaved).length === 0 ? 'saved' : 'waiting', { savedAt: Date.now() });
    } catch (error) {
      this.unsaved = merged(sent, this.unsaved);
      const marks = refusedField(error, withChange(this.stored, this.unsaved));
      const refused = Object.keys(marks).length > 0 ? 'refused' : 'failed';
      this.show(this.stored.may.save ? refused : 'closed', { marks });
      if (this.stored.may.save && mayWorkLater(error))
        this.timer = setTimeout(() => void this.flush(), againMs);
    }
  }

  /** The chat it belongs to may have moved it on: then the change is made to what is there now. */
  private async send(change: Change): Promise<ContactView> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.store.save({ revision: this.stored.revision, ...change });
      } catch (error) {
        if (!(error instanceof ApiError) || error.code !== 'conflict' || attempt === attempts) throw error;
        this.stored = await this.store.read();
        if (!this.stored.may.save) throw error;
      }
    }
  }

  private show(saving: Saving, { savedAt = this.shown.savedAt, marks = {} }: Partial<KeptDraft> = {}): void {
    this.shown = { view: withChange(this.stored, this.unsaved), saving, savedAt, marks };
    this.listeners.forEach((listener) => listener());
  }
}

/** Only what has nothing to do with who asks or what for: another person may be signed in by then. */
function mayWorkLater(error: unknown): boolean {
  return (
    error instanceof ApiError && ['unreachable', 'unavailable', 'too_many', 'conflict'].includes(error.code)
  );
}

function merged(before: Change, after: Change): Change {
  const answers = { ...before.answers, ...after.answers };
  return { ...before, ...after, ...(Object.keys(answers).length > 0 && { answers }) };
}

/** A contact with a change that is still to be stored. */
export function withChange(view: ContactView, { answers, ...change }: Change): ContactView {
  const all: Answers = { ...view.answers, ...answers };
  return {
    ...view,
    ...change,
    answers: Object.fromEntries(Object.entries(all).filter(([, answer]) => answer.length > 0)),
  };
}
