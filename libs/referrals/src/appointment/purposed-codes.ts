import type { KeyRing } from '#platform/crypto';
import { newAppointmentCode, readAppointmentCode, shownAppointmentCode } from './appointment-code.js';

/** A code as it is told once, and what the database keeps of it. */
export interface IssuedCode {
  readonly shown: string;
  readonly hash: Buffer;
}

/** Makes codes for one purpose and turns what was typed into what the database keeps; none can be read back, nor guessed without the keys of this process. */
export class PurposedCodes {
  constructor(
    private readonly keys: KeyRing,
    private readonly purpose: 'appointment-code' | 'seat-code',
  ) {}

  /** A new code. */
  issue(programme: string): IssuedCode {
    const code = newAppointmentCode();
    return { shown: shownAppointmentCode(code), hash: this.hashOf(programme, code) };
  }

  /** What a code that was typed is found by; nothing for what is no code. */
  read(programme: string, typed: string): Buffer | undefined {
    const code = readAppointmentCode(typed);
    return code === undefined ? undefined : this.hashOf(programme, code);
  }

  /** Fifty bits by chance need no stretching, because only the key protects them. */
  private hashOf(programme: string, code: string): Buffer {
    return this.keys.keyedHash(this.purpose, `${programme}|${code}`);
  }
}
