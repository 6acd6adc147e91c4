import { Injectable } from '@nestjs/common';
import { KeyRing } from '#platform/crypto';
import { PurposedCodes } from '../appointment/purposed-codes.js';

/** Codes of places in groups. They look like those of appointments and are hashed for another purpose: neither finds the other. */
@Injectable()
export class SeatCodes extends PurposedCodes {
  constructor(keys: KeyRing) {
    super(keys, 'seat-code');
  }
}
