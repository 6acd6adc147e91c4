/** What is asked lies where nobody may look; why, and what lies there, is not told. */
export class NotAllowed extends Error {
  override readonly name = 'NotAllowed';
}

/** The name is not given out to anybody. */
export class NoSuchHost extends Error {
  override readonly name = 'NoSuchHost';
}
