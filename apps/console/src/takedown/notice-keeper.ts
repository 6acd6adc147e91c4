import type { NoticeView, SaveNotice } from '#contract/takedown';
import { ApiError } from '../api/client.js';
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

const pauseMs = 700;
/** Milliseconds after which what could not be stored is tried again. */
const againMs = 5_000;

type Change = Partial<NoticeFields>;

/** Saves a draft as it grows, one request at a time. What another changed meanwhile is never written over unasked. */
export class NoticeKeeper {
  private readonly listeners = new Set<() => void>();
  private unsaved: Change = {};
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | undefined;
  private shown: KeptNotice;

  constructor(
    private stored: NoticeView,
    private readonly store: NoticeStore,
  ) {
    this.shown = { view: stored, saving: 'saved', savedAt: undefined, theirs: undefined };
  }

  readonly snapshot = (): KeptNotice => this.shown;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Takes a change over at once and stores it after a short pause; while another's waits to be looked at, not. */
  change(change: Change): void {
    this.unsaved = { ...this.unsaved, ...change };
    if (this.shown.theirs) return this.show('conflict');
    this.show('waiting');
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), pauseMs);
  }

  /** Stores what waits; true when everything is stored. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    while (this.running) await this.running;
    if (this.shown.theirs) return false;
    if (Object.keys(this.unsaved).length === 0) return true;
    this.running = this.storeAll().finally(() => (this.running = undefined));
    await this.running;
    return this.shown.saving === 'saved';
  }

  /** Goes on from what another request made of it, with what is not stored yet. */
  renew(view: NoticeView): void {
    if (view.revision <= this.stored.revision) return;
    this.stored = view;
    this.show(this.shown.saving);
  }

  /** Ends a conflict: with what the other wrote, or with one's own over it. */
  settle(by: 'mine' | 'theirs'): void {
    const { theirs } = this.shown;
    if (!theirs) return;
    this.stored = theirs;
    if (by === 'theirs') this.unsaved = {};
    this.show(by === 'theirs' ? 'saved' : 'waiting', { theirs: undefined });
    void this.flush();
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
      this.unsaved = { ...sent, ...this.unsaved };
      await this.explain(error);
    }
  }

  private send(change: Change): Promise<NoticeView> {
    const fields = { ...fieldsOf(this.stored), ...change };
    return this.store.save({ revision: this.stored.revision, ...fields });
  }

  private async explain(error: unknown): Promise<void> {
    const code = error instanceof ApiError ? error.code : 'unavailable';
    if (code === 'conflict') return this.look();
    const mayWorkLater = ['unreachable', 'unavailable', 'too_many'].includes(code);
    this.show(mayWorkLater ? 'failed' : 'refused');
    if (mayWorkLater) this.timer = setTimeout(() => void this.flush(), againMs);
  }

  /** Looks at what the other made of it. Where that touches nothing of what waits here, both are kept. */
  private async look(): Promise<void> {
    try {
      const theirs = await this.store.read();
      if (theirs.state !== 'draft' || this.touches(theirs)) return this.show('conflict', { theirs });
      this.stored = theirs;
      this.show('waiting');
      this.timer = setTimeout(() => void this.flush(), 0);
    } catch {
      this.show('failed');
      this.timer = setTimeout(() => void this.flush(), againMs);
    }
  }

  private touches(theirs: NoticeView): boolean {
    const [before, now] = [fieldsOf(this.stored), fieldsOf(theirs)];
    const names = Object.keys(this.unsaved) as (keyof NoticeFields)[];
    return names.some((name) => JSON.stringify(before[name]) !== JSON.stringify(now[name]));
  }

  private show(saving: NoticeSaving, more: Partial<KeptNotice> = {}): void {
    const { savedAt, theirs } = this.shown;
    this.shown = { savedAt, theirs, ...more, view: { ...this.stored, ...this.unsaved }, saving };
    this.listeners.forEach((listener) => listener());
  }
}
