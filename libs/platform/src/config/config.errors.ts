/** The configuration cannot be used; names the variables and what they need, never a value. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`Configuration refused: ${problems.join('; ')}`);
    this.name = 'ConfigError';
  }
}
