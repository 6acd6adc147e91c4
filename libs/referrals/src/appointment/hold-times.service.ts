import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FreeSlot, HoldAppointment } from '#contract/referrals';
import type { Transaction } from '#platform/database';
import { Conflict, type DomainError, NotFound } from '#platform/errors';
import { nearestFree } from '../availability/nearest-free.js';
import { type AskedSlot, slotsOf } from '../availability/slot-row.js';
import type { ReferralActor } from '../referral-actor.js';
import { type AppointmentRow, readingSql } from './appointment-row.js';
import { AppointmentStore } from './appointment-store.service.js';
import { holdMs, holdRefused, type Refused } from './appointment.policy.js';
import { refusalOf } from './refuse.js';

/** A time that someone asks for. */
export interface HoldAct {
  readonly actor: ReferralActor;
  readonly asked: HoldAppointment;
  readonly callerRole: string | undefined;
}

/** What is asked for, the time if there is one, and why it cannot be had whoever else wants it. */
interface Wish {
  readonly act: HoldAct;
  readonly slot: AskedSlot | undefined;
  readonly refused: Refused | undefined;
}

/** A hold, or why there is none. */
export type Held = AppointmentRow | DomainError | Promise<DomainError>;

type Fit = Wish & { readonly slot: AskedSlot };
type RowsByKey = ReadonlyMap<string, AppointmentRow>;

const inserting = `insert into referrals.appointment (id, programme_id, contact_id, service_id, host_id, hold_key, during, wall_time,
    zone, direction, state, hold_until, held_by, created_by, created_at, changed_at)
  select n.id, programmes.current(), n.contact_id, n.service_id, n.host_id, n.key, n.during::tstzrange, n.wall_time,
    n.zone, n.direction, 'held', $1, n.staff_id, n.staff_id, $2, $2
  from unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::uuid[], $7::uuid[], $8::text[], $9::text[], $10::text[],
    $11::text[], $12::uuid[]) n(id, contact_id, service_id, host_id, key, during, wall_time, zone, direction, staff_id)
  order by n.host_id, n.during::tstzrange
  on conflict do nothing`;

/** Holds the times that several people ask for at one moment. */
@Injectable()
export class HoldTimes {
  constructor(private readonly store: AppointmentStore) {}

  /**
   * The appointment of each, or why there is none, in their order. What is free instead of a time that is taken comes
   * later: it is asked for together with the commit, so that nobody waits for it who has what they asked for.
   */
  async write(transaction: Transaction, acts: readonly HoldAct[], now: Date): Promise<readonly Held[]> {
    if (acts.length === 0) return [];
    const ids = acts.map(({ asked }) => asked.slotId);
    const wishes = decide(await slotsOf(transaction, ids), acts, now);
    const rows = await this.insert(transaction, wishes, now);
    const taken = wishes.filter(({ act }) => !rows.has(act.asked.key)).flatMap(slotThatIsTaken);
    const free = nearestFree(transaction, taken, now).catch(() => new Map<string, readonly FreeSlot[]>());
    return wishes.map(({ act, slot, refused = 'taken' }) => {
      const row = rows.get(act.asked.key);
      if (row) return row.created_by === act.actor.staffId ? row : new Conflict();
      if (!slot) return new NotFound();
      return free.then((near) => refusalOf(refused, near.get(slot.id)));
    });
  }

  /**
   * Holds those that nobody else has and whose keys are new, and gives what the keys stand for now: whoever is second
   * waits here for the first to commit. In the order of hosts and times, so that two processes do not wait for each other.
   */
  private async insert(transaction: Transaction, wishes: readonly Wish[], now: Date): Promise<RowsByKey> {
    const fit = wishes.filter(isFit);
    const slots = fit.map(({ slot }) => slot);
    const asked = fit.map(({ act }) => act.asked);
    const inserted = [
      new Date(now.getTime() + holdMs),
      now,
      fit.map(() => randomUUID()),
      asked.map(({ contactId }) => contactId),
      slots.map(({ service_id: id }) => id),
      slots.map(({ host_id: id }) => id),
      asked.map(({ key }) => key),
      slots.map(({ during }) => during),
      slots.map(({ wall_time: time }) => time),
      slots.map(({ zone }) => zone),
      asked.map(({ direction }) => direction ?? 'client_calls'),
      fit.map(({ act }) => act.actor.staffId),
    ];
    // All go out at once, in this order.
    const [, , rows] = await Promise.all([
      this.store.expireStale(transaction, slots, now),
      transaction.prepared(inserting, inserted),
      transaction.prepared<AppointmentRow>(
        `${readingSql} where a.programme_id = (select programmes.current()) and a.hold_key = any($1::uuid[])`,
        [wishes.map(({ act }) => act.asked.key)],
      ),
    ]);
    return new Map(rows.map((row) => [row.hold_key, row]));
  }
}

function decide(slots: readonly AskedSlot[], acts: readonly HoldAct[], now: Date): readonly Wish[] {
  const found = new Map(slots.map((slot) => [slot.id, slot]));
  return acts.map((act) => {
    const slot = found.get(act.asked.slotId);
    return { act, slot, refused: slot && holdRefused(slot, { callerRole: act.callerRole, now }) };
  });
}

const isFit = (wish: Wish): wish is Fit => wish.slot !== undefined && wish.refused === undefined;

/** Nothing but somebody else stands in the way of a time that could be had, or it has begun. */
const slotThatIsTaken = ({ slot, refused = 'taken' }: Wish): AskedSlot[] =>
  slot && refused === 'taken' ? [slot] : [];
