import { Injectable } from '@nestjs/common';
import { Callers, MissedCallLog } from '#contacts';
import type { CallerHistory, TelephonyAnswer, TelephonyEvent } from '#contract';
import type { StaffActor } from '#platform/http';
import { Limits } from '#platform/limits';

const minute = 60_000;
/** Codes and words one member of staff may try; nobody asks that many callers. */
const searches = 20;
/** Events of one telephone system; it is slowed rather than heard without end. */
const events = 600;

/** Bounds what is asked about callers, and told by telephone systems. */
@Injectable()
export class PhoneLimits {
  constructor(
    private readonly limits: Limits,
    private readonly callers: Callers,
    private readonly missed: MissedCallLog,
  ) {}

  /** As `Callers.find`; throws `TooMany` beside. */
  async find(staff: StaffActor, given: string): Promise<CallerHistory> {
    await this.limits.take({ key: `caller:find:${staff.staffId}`, most: searches, windowMs: minute });
    return this.callers.find(staff, given);
  }

  /** As `MissedCallLog.told`; throws `TooMany` beside. */
  async told(programme: string, event: TelephonyEvent): Promise<TelephonyAnswer> {
    await this.limits.take({ key: `telephony:${programme}`, most: events, windowMs: minute });
    return this.missed.told(programme, event);
  }
}
