/** The embedded Postgres cannot run here; the message says in one line what to do. */
export class EmbeddedError extends Error {
  override readonly name = 'EmbeddedError';
}
