import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { KeyRing } from '#platform/crypto';

const idBytes = 16;
/** 48 bytes are 64 letters without a rest, so no two texts are the same token. */
const wellFormed = /^[A-Za-z0-9_-]{64}$/;

/** The appointment a link is of. */
export interface LinkedAppointment {
  readonly programme: string;
  readonly appointmentId: string;
}

/** Links by which a clinic answers without an account. Nothing of them is stored, and none names its programme. */
@Injectable()
export class PartnerLinks {
  constructor(private readonly ring: KeyRing) {}

  /** Path of the page on the host of appointments: the same for every mail about one appointment. */
  linkOf(programme: string, appointmentId: string): string {
    const id = Buffer.from(appointmentId.replaceAll('-', ''), 'hex');
    const token = Buffer.concat([id, this.mark(programme, id)]).toString('base64url');
    return `/partner/${token}`;
  }

  /** What a token is of; nothing for what no process with these keys has made. */
  read(token: string): LinkedAppointment | undefined {
    if (!wellFormed.test(token)) return undefined;
    const bytes = Buffer.from(token, 'base64url');
    const [id, mark] = [bytes.subarray(0, idBytes), bytes.subarray(idBytes)];
    // Every programme is tried, so that the time it takes tells nothing of whose it is.
    const [programme] = this.ring.programmes.filter((each) => timingSafeEqual(mark, this.mark(each, id)));
    return programme === undefined ? undefined : { programme, appointmentId: uuidOf(id) };
  }

  private mark(programme: string, id: Buffer): Buffer {
    return this.ring.keyedHash('partner-link', `${programme}|${id.toString('hex')}`);
  }
}

function uuidOf(id: Buffer): string {
  return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
