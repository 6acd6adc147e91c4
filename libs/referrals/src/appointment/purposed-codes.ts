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

  /** A new code by chance. */
  issue(programme: string): IssuedCode {
    return this.issued(programme, newAppointmentCode());
  }

  /** What a code that was typed is found by; nothing for what is no code. */
  read(programme: string, typed: string): Buffer | undefined {
    const code = readAppointmentCode(typed);
    return code === undefined ? undefined : this.hashOf(programme, code);
  }

  /** A code as it is told and as it is kept. */
  protected issued(programme: string, code: string): IssuedCode {
    return { shown: shownAppointmentCode(code), hash: this.hashOf(programme, code) };
  }

  /** Fifty bits by chance need no stretching, because only the key protects them. */
  private hashOf(programme: string, code: string): Buffer {
    return this.keys.keyedHash(this.purpose, `${programme}|${code}`);
  }
}
