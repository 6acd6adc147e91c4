import { Injectable } from '@nestjs/common';
import { KeyRing, open, seal } from '#platform/crypto';
import type { ChannelRow } from './channel-row.js';

/** Seals and opens numbers and addresses, each with a key of its own. */
@Injectable()
export class ChannelSeal {
  constructor(private readonly ring: KeyRing) {}

  /** The value sealed, and the wrapped key that opens it. */
  seal(
    programme: string,
    appointmentId: string,
    value: string,
  ): { readonly sealed: Buffer; readonly wrapped: Buffer } {
    const { key, wrapped } = this.ring.newDataKey(programme, appointmentId);
    return { sealed: seal(key, value, placeOf(programme, appointmentId)), wrapped };
  }

  /** The value of a row, which opens in its own place only. */
  open(programme: string, { appointment_id: id, value, wrapped }: ChannelRow): string {
    return open(this.ring.unwrap(programme, id, wrapped), value, placeOf(programme, id));
  }
}

function placeOf(programme: string, appointmentId: string): string {
  return `${programme}|referrals.contact_channel|value|${appointmentId}`;
}
