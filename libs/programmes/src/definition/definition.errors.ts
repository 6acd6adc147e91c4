/** A programme definition contradicts itself; names what is wrong and where. */
export class DefinitionError extends Error {
  constructor(
    readonly programme: string,
    readonly problems: readonly string[],
  ) {
    super(`Definition of ${programme} refused:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'DefinitionError';
  }
}
