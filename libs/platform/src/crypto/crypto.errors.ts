/** The key files cannot be used; names the file and what is wrong, never a key. */
export class KeyError extends Error {
  constructor(
    readonly file: string,
    readonly problem: string,
  ) {
    super(`${file}: ${problem}`);
    this.name = 'KeyError';
  }
}

/** A sealed field did not open: wrong key, moved, altered, or of an unknown version. */
export class OpenError extends Error {
  constructor() {
    super('a sealed field did not open');
    this.name = 'OpenError';
  }
}
