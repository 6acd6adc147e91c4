import { Injectable } from '@nestjs/common';
import { KeyRing } from '#platform/crypto';
import { PurposedCodes } from './purposed-codes.js';

/** Codes of appointments. */
@Injectable()
export class AppointmentCodes extends PurposedCodes {
  constructor(keys: KeyRing) {
    super(keys, 'appointment-code');
  }
}
