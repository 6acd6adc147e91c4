import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import { KeyRing } from '#platform/crypto';
import { Database } from '#platform/database';
import { AppointmentCodes } from '../appointment/appointment-codes.service.js';
import { enrolmentOfCode } from '../group/find-enrolment.js';
import { SeatCodes } from '../group/seat-codes.service.js';
import type { FoundCode } from './found-code.js';
import { codeWorks } from './own-appointment.policy.js';
import { appointmentOfCode } from './own-row.js';

/** What a hash of nobody looks like: whoever typed no code at all waits as long as everyone else. */
const nobody = (): Buffer => randomBytes(32);

/** Finds what a code is of, where nobody says in which programme: the host of appointments names none. */
@Injectable()
export class OwnCodes {
  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
    private readonly appointments: AppointmentCodes,
    private readonly seats: SeatCodes,
    private readonly clock: Clock,
  ) {}

  /**
   * What the code opens; nothing for one that is wrong, ended or no code. Every programme is looked in, for
   * appointments and for seats, whatever was typed and wherever it was found: all answers cost the same.
   */
  async find(typed: string): Promise<FoundCode | undefined> {
    const looked = await Promise.all(this.keys.programmes.map((programme) => this.lookIn(programme, typed)));
    const [found] = looked.flat();
    return found;
  }

  private lookIn(programme: string, code: string): Promise<FoundCode[]> {
    const [appointment, seat] = [this.appointments, this.seats].map(
      (codes) => codes.read(programme, code) ?? nobody(),
    ) as [Buffer, Buffer];
    return this.database.transaction({ kind: 'visitor', programme }, async (transaction) => {
      const [own, enrolment] = await Promise.all([
        appointmentOfCode(transaction, appointment),
        enrolmentOfCode(transaction, seat),
      ]);
      const found: FoundCode[] = [];
      if (own && codeWorks(own, this.clock.now())) found.push({ kind: 'appointment', programme, code });
      if (enrolment) found.push({ kind: 'seat', programme, code });
      return found;
    });
  }
}
