/** Bounds both sides of the wire hold to; the server enforces each of them. */
export const limits = {
  /** Longest message, in UTF-16 code units. */
  messageLength: 4_000,
  /** Largest Socket.IO frame, in bytes; a larger one closes its socket. */
  frameBytes: 16 * 1024,
  /** Messages in one page of history or synchronisation. */
  pageSize: 100,
  /** Milliseconds a client waits for an acknowledgement before it drops the link and reconnects. */
  ackTimeoutMs: 8_000,
  /** Milliseconds after which a lost link is told to the person. */
  lostLinkBannerMs: 3_000,
  /** Most conversations a counsellor may hold at once. */
  maxParallel: 6,
  /** Most views of the contact log one member of staff keeps in a programme. */
  savedViews: 20,
  /** Most words of one search. */
  searchWords: 8,
} as const;
