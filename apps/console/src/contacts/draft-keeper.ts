import type { Answers, ContactView, SaveContact } from '#contract';
import { ApiError } from '../api/client.js';
import { ChangeSaver } from '../saving/change-saver.js';
import { Watched } from '../saving/watched.js';
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

const attempts = 3;

/** Saves a draft as it grows: one request at a time, nothing lost when one fails or the server changed it meanwhile. */
export class DraftKeeper {
  private readonly watched: Watched<KeptDraft>;
  private readonly saver = new ChangeSaver<Change>({
    none: {},
    merge: merged,
    may: () => true,
    store: (change) => this.storeAll(change),
    failed: (error) => this.explain(error),
  });

  constructor(
    private stored: ContactView,
    private readonly store: DraftStore,
  ) {
    const saving = stored.may.save ? 'saved' : 'closed';
    this.watched = new Watched<KeptDraft>({ view: stored, saving, savedAt: undefined, marks: {} });
  }

  readonly snapshot = (): KeptDraft => this.watched.snapshot();

  readonly subscribe = (listener: () => void): (() => void) => this.watched.subscribe(listener);

  /** Takes a change over at once and stores it after a short pause. */
  change(change: Change): void {
    this.saver.add(change);
    this.show('waiting');
    this.saver.later('soon');
  }

  /** Stores what waits; true when everything is stored. */
  async flush(): Promise<boolean> {
    await this.saver.flush();
    return this.saver.isEmpty && this.snapshot().saving !== 'closed';
  }

  /** Goes on from what the server made of it meanwhile, with what is not stored yet. */
  renew(view: ContactView): void {
    if (view.revision <= this.stored.revision) return;
    this.stored = view;
    this.show(this.snapshot().saving, this.snapshot());
  }

  /** Forgets what was not stored: its writer has left. */
  forget(): void {
    this.saver.forget();
  }

  private async storeAll(change: Change): Promise<void> {
    this.stored = await this.send(change);
    this.show(this.saver.isEmpty ? 'saved' : 'waiting', { savedAt: Date.now() });
  }

  private explain(error: unknown): void {
    const marks = refusedField(error, withChange(this.stored, this.saver.unsaved));
    const refused = Object.keys(marks).length > 0 ? 'refused' : 'failed';
    this.show(this.stored.may.save ? refused : 'closed', { marks });
    if (this.stored.may.save && mayWorkLater(error)) this.saver.later('again');
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

  private show(
    saving: Saving,
    { savedAt = this.snapshot().savedAt, marks = {} }: Partial<KeptDraft> = {},
  ): void {
    this.watched.show({ view: withChange(this.stored, this.saver.unsaved), saving, savedAt, marks });
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
