/** What keeps a draft that is written. */
export interface OpenDraft {
  /** Stores what waits; true when everything is stored. */
  flush(): Promise<boolean>;
  /** Forgets what was not stored: its writer has left. */
  forget(): void;
}

/** Drafts with something to store, also when their page was left: what was typed outlives a lost link. */
export class OpenDrafts<Kept extends OpenDraft> {
  private readonly drafts = new Map<string, Kept>();

  find(id: string): Kept | undefined {
    return this.drafts.get(id);
  }

  /** Keeps it while its page is open and until all is stored; gives what is to be done when the page is left. */
  keep(id: string, draft: Kept): () => void {
    this.drafts.set(id, draft);
    const store = () => void draft.flush().then((whole) => whole && this.drafts.delete(id));
    window.addEventListener('pagehide', store);
    return () => {
      window.removeEventListener('pagehide', store);
      store();
    };
  }

  /** Whoever wrote has signed out: what they could not store is not for the next person. */
  forget(): void {
    this.drafts.forEach((draft) => draft.forget());
    this.drafts.clear();
  }
}
