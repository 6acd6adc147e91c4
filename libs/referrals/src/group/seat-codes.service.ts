import { Injectable } from '@nestjs/common';
import { KeyRing } from '#platform/crypto';
import {
  newAppointmentCode,
  readAppointmentCode,
  shownAppointmentCode,
} from '../appointment/appointment-code.js';

/** A code as it is told once, and what the database keeps of it. */
export interface IssuedSeatCode {
  readonly shown: string;
  readonly hash: Buffer;
}

/** Codes of places in groups. They look like those of appointments and are hashed for another purpose: neither finds the other. */
@Injectable()
export class SeatCodes {
  constructor(private readonly keys: KeyRing) {}

  /** A new code. */
  issue(programme: string): IssuedSeatCode {
    const code = newAppointmentCode();
    return { shown: shownAppointmentCode(code), hash: this.hashOf(programme, code) };
  }

  /** What a code that was typed is found by; nothing for what is no code. */
  read(programme: string, typed: string): Buffer | undefined {
    const code = readAppointmentCode(typed);
    return code === undefined ? undefined : this.hashOf(programme, code);
  }

  private hashOf(programme: string, code: string): Buffer {
    return this.keys.keyedHash('seat-code', `${programme}|${code}`);
  }
}
