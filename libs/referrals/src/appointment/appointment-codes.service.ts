import { Injectable } from '@nestjs/common';
import { KeyRing } from '#platform/crypto';
import { appointmentCodeOf } from './appointment-code.js';
import { type IssuedCode, PurposedCodes } from './purposed-codes.js';

/** Which code of an appointment is meant: they are numbered from 1 in the order in which they were told. */
export interface NumberedCode {
  readonly programme: string;
  readonly appointmentId: string;
  readonly number: number;
}

/** Codes of appointments. They are worked out from the keys and not kept, so that a mail to a clinic can name one. */
@Injectable()
export class AppointmentCodes extends PurposedCodes {
  constructor(private readonly ring: KeyRing) {
    super(ring, 'appointment-code');
  }

  /** The code with this number: always the same, and to anyone without the keys as good as chance. */
  numbered({ programme, appointmentId, number }: NumberedCode): IssuedCode {
    const chance = this.ring.keyedHash('appointment-code-letters', `${programme}|${appointmentId}|${number}`);
    return this.issued(programme, appointmentCodeOf(chance));
  }
}
