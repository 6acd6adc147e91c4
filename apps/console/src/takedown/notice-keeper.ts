import type { NoticeView, SaveNotice } from '#contract/takedown';
import { ApiError } from '../api/client.js';
import { ChangeSaver } from '../saving/change-saver.js';
import { Watched } from '../saving/watched.js';
import { fieldsOf, type NoticeFields } from './notice-fields.js';

/** Everything is stored; something waits; it could not be stored; it does not fit; someone else changed it. */
export type NoticeSaving = 'saved' | 'waiting' | 'failed' | 'refused' | 'conflict';

/** A draft as the screen shows it, with what is not stored yet. */
export interface KeptNotice {
  readonly view: NoticeView;
  readonly saving: NoticeSaving;
  /** When it was stored last, in milliseconds. */
  readonly savedAt: number | undefined;
  /** What is stored now, where someone else changed it meanwhile. */
  readonly theirs: NoticeView | undefined;
}

/** What a {@link NoticeKeeper} stands on. */
export interface NoticeStore {
  read(): Promise<NoticeView>;
  save(change: SaveNotice): Promise<NoticeView>;
}

type Change = Partial<NoticeFields>;

/** Saves a draft as it grows, one request at a time. What another changed meanwhile is never written over unasked. */
export class NoticeKeeper {
  private readonly watched: Watched<KeptNotice>;
  private readonly saver = new ChangeSaver<Change>({
    none: {},
    merge: (before, after) => ({ ...before, ...after }),
    may: () => this.snapshot().theirs === undefined,
    store: (change) => this.storeAll(change),
    failed: (error) => this.explain(error),
  });

  constructor(
    private stored: NoticeView,
    private readonly store: NoticeStore,
  ) {
    this.watched = new Watched<KeptNotice>({
      view: stored,
      saving: 'saved',
      savedAt: undefined,
      theirs: undefined,
    });
  }

  readonly snapshot = (): KeptNotice => this.watched.snapshot();

  readonly subscribe = (listener: () => void): (() => void) => this.watched.subscribe(listener);

  /** Takes a change over at once and stores it after a short pause; while another's waits to be looked at, not. */
  change(change: Change): void {
    this.saver.add(change);
    if (this.snapshot().theirs) return this.show('conflict');
    this.show('waiting');
    this.saver.later('soon');
  }

  /** Stores what waits; true when everything is stored. */
  async flush(): Promise<boolean> {
    await this.saver.flush();
    return this.saver.isEmpty && this.snapshot().theirs === undefined;
  }

  /** Goes on from what another request made of it, with what is not stored yet. */
  renew(view: NoticeView): void {
    if (view.revision <= this.stored.revision) return;
    this.stored = view;
    this.show(this.snapshot().saving);
  }

  /** Ends a conflict: with what the other wrote, or with one's own over it. */
  settle(by: 'mine' | 'theirs'): void {
    const { theirs } = this.snapshot();
    if (!theirs) return;
    this.stored = theirs;
    if (by === 'theirs') this.saver.forget();
    this.show(by === 'theirs' ? 'saved' : 'waiting', { theirs: undefined });
    void this.flush();
  }

  /** Forgets what was not stored: its writer has left. */
  forget(): void {
    this.saver.forget();
  }

  private async storeAll(change: Change): Promise<void> {
    const fields = { ...fieldsOf(this.stored), ...change };
    this.stored = await this.store.save({ revision: this.stored.revision, ...fields });
    this.show(this.saver.isEmpty ? 'saved' : 'waiting', { savedAt: Date.now() });
  }

  private async explain(error: unknown): Promise<void> {
    const code = error instanceof ApiError ? error.code : 'unavailable';
    if (code === 'conflict') return this.look();
    const mayWorkLater = ['unreachable', 'unavailable', 'too_many'].includes(code);
    this.show(mayWorkLater ? 'failed' : 'refused');
    if (mayWorkLater) this.saver.later('again');
  }

  /** Looks at what the other made of it. Where that touches nothing of what waits here, both are kept. */
  private async look(): Promise<void> {
    try {
      const theirs = await this.store.read();
      if (theirs.state !== 'draft' || this.touches(theirs)) return this.show('conflict', { theirs });
      this.stored = theirs;
      this.show('waiting');
      this.saver.later('now');
    } catch {
      this.show('failed');
      this.saver.later('again');
    }
  }

  private touches(theirs: NoticeView): boolean {
    const [before, now] = [fieldsOf(this.stored), fieldsOf(theirs)];
    const names = Object.keys(this.saver.unsaved) as (keyof NoticeFields)[];
    return names.some((name) => JSON.stringify(before[name]) !== JSON.stringify(now[name]));
  }

  private show(saving: NoticeSaving, more: Partial<KeptNotice> = {}): void {
    const { savedAt, theirs } = this.snapshot();
    this.watched.show({
      savedAt,
      theirs,
      ...more,
      view: { ...this.stored, ...this.saver.unsaved },
      saving,
    });
  }
}
