import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FreeSlot, HoldAppointment } from '#contract/referrals';
import type { Transaction } from '#platform/database';
import { Conflict, type DomainError, NotFound } from '#platform/errors';
import { nearestFree } from '../availability/nearest-free.js';
import { type AskedSlot, slotsOf } from '../availability/slot-row.js';
import type { ReferralActor } from '../referral-actor.js';
import { type AppointmentRow, changingSql, readingSql } from './appointment-row.js';
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

type Fit = Wish & { readonly slot: AskedSlot };
type RowsByKey = ReadonlyMap<string, AppointmentRow>;

const inserting = changingSql(
  `insert into referrals.appointment (id, programme_id, contact_id, service_id, host_id, hold_key, during, wall_time,
    zone, direction, state, hold_until, held_by, created_by, created_at, changed_at)
  select n.id, programmes.current(), n.contact_id, n.service_id, n.host_id, n.key, n.during::tstzrange, n.wall_time,
    n.zone, n.direction, 'held', $1, n.staff_id, n.staff_id, $2, $2
  from unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::uuid[], $7::uuid[], $8::text[], $9::text[], $10::text[],
    $11::text[], $12::uuid[]) n(id, contact_id, service_id, host_id, key, during, wall_time, zone, direction, staff_id)
  order by n.host_id, n.during::tstzrange
  on conflict do nothing`,
);

/** Holds the times that several people ask for at one moment. */
@Injectable()
export class HoldTimes {
  constructor(private readonly store: AppointmentStore) {}

  /** The appointment of each, or why there is none, in their order. */
  async write(
    transaction: Transaction,
    acts: readonly HoldAct[],
    now: Date,
  ): Promise<readonly (AppointmentRow | DomainError)[]> {
    if (acts.length === 0) return [];
    const wishes = decide(
      await slotsOf(
        transaction,
        acts.map(({ asked }) => asked.slotId),
      ),
      acts,
      now,
    );
    const made = await this.insert(transaction, wishes.filter(isFit), now);
    const left = wishes.filter(({ act }) => !made.has(act.asked.key));
    // The nearest free times are asked for along with the keys: hardly any key was used before.
    const [before, free] = await Promise.all([
      byKeys(transaction, left),
      Promise.all(left.map((wish) => freeBeside(transaction, wish, now))),
    ]);
    const refusals = new Map(left.map((wish, index) => [wish.act, refusalBy(wish, free[index] ?? [])]));
    return acts.map((act) => {
      const { key } = act.asked;
      const row = made.get(key) ?? before.get(key);
      if (!row) return refusals.get(act) ?? new NotFound();
      return row.created_by === act.actor.staffId ? row : new Conflict();
    });
  }

  /**
   * Those that nobody else has and whose keys are new: whoever is second waits here for the first to commit. In the
   * order of hosts and times, so that two processes do not wait for each other.
   */
  private async insert(transaction: Transaction, wishes: readonly Fit[], now: Date): Promise<RowsByKey> {
    if (wishes.length === 0) return new Map();
    const slots = wishes.map(({ slot }) => slot);
    const asked = wishes.map(({ act }) => act.asked);
    // Both go out at once, in this order.
    const [, rows] = await Promise.all([
      this.store.expireStale(transaction, slots, now),
      transaction.prepared<AppointmentRow>(inserting, [
        new Date(now.getTime() + holdMs),
        now,
        wishes.map(() => randomUUID()),
        asked.map(({ contactId }) => contactId),
        slots.map(({ service_id: id }) => id),
        slots.map(({ host_id: id }) => id),
        asked.map(({ key }) => key),
        slots.map(({ during }) => during),
        slots.map(({ wall_time: time }) => time),
        slots.map(({ zone }) => zone),
        asked.map(({ direction }) => direction ?? 'client_calls'),
        wishes.map(({ act }) => act.actor.staffId),
      ]),
    ]);
    return byKey(rows);
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

const byKey = (rows: readonly AppointmentRow[]): RowsByKey => new Map(rows.map((row) => [row.hold_key, row]));

/** What keys that were used before stand for. */
async function byKeys({ prepared }: Transaction, wishes: readonly Wish[]): Promise<RowsByKey> {
  if (wishes.length === 0) return new Map();
  return byKey(
    await prepared<AppointmentRow>(
      `${readingSql} where a.programme_id = (select programmes.current()) and a.hold_key = any($1::uuid[])`,
      [wishes.map(({ act }) => act.asked.key)],
    ),
  );
}

async function freeBeside(
  transaction: Transaction,
  { slot, refused = 'taken' }: Wish,
  now: Date,
): Promise<readonly FreeSlot[]> {
  return slot && refused === 'taken' ? nearestFree(transaction, slot, now) : [];
}

/** Nothing but somebody else stood in the way of a time that could be had. */
const refusalBy = ({ slot, refused }: Wish, free: readonly FreeSlot[]): DomainError =>
  slot ? refusalOf(refused ?? 'taken', free) : new NotFound();
