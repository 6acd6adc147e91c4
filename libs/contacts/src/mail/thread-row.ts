/** A thread as it is found and changed, with the key of its contact. */
export interface ThreadRow {
  readonly id: string;
  readonly contact_id: string;
  readonly contact_state: 'draft' | 'closed';
  readonly owner_id: string | null;
  readonly entered_by: string | null;
  readonly closed_at: Date | null;
  readonly sender_hash: Buffer | null;
  readonly address: Buffer | null;
  readonly subject: Buffer | null;
  readonly draft: Buffer | null;
  readonly language: 'nl' | 'en';
  readonly waiting_since: Date | null;
  readonly last_at: Date;
  readonly told_at: Date | null;
  readonly started_at: Date;
  readonly wrapped: Buffer | null;
}

/** Columns of a {@link ThreadRow}; `t` is the thread, `c` its contact and `k` the contact's key. */
export const threadColumns = `t.id, t.contact_id, c.state as contact_state, c.owner_id, c.entered_by, c.closed_at,
  t.sender_hash, t.address, t.subject, t.draft, t.language, t.waiting_since, t.last_at, t.told_at, c.started_at, k.wrapped`;

/** What a {@link ThreadRow} is read from. */
export const threadSource = `contacts.mail_thread t
  join contacts.contact c on c.programme_id = t.programme_id and c.id = t.contact_id
  left join contacts.contact_key k on k.contact_id = t.contact_id`;
