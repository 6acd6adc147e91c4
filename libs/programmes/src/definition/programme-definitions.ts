import { helpwanted } from './helpwanted.js';
import type { ProgrammeDefinition } from './programme-definition.js';
import { stopItNow } from './stop-it-now.js';

/** A definition and the id under which its programme is stored, the same in every installation. */
export interface KnownProgramme {
  readonly id: string;
  readonly definition: ProgrammeDefinition;
}

/** Every programme this product runs; a further one is one more line. */
export const knownProgrammes: readonly KnownProgramme[] = [
  { id: '5b0c1d0e-6f1e-4a53-9a53-0f6f6b0d1a01', definition: helpwanted },
  { id: '5b0c1d0e-6f1e-4a53-9a53-0f6f6b0d1a02', definition: stopItNow },
];

/** Codes of {@link knownProgrammes}. */
export const programmeCodes: readonly string[] = knownProgrammes.map(({ definition }) => definition.code);

/** Systems of a programme that may call in, each with a secret of its own in `hooks.json`. */
export const hooks: readonly string[] = ['telephony'];
