import { Injectable } from '@nestjs/common';
import type { DirectoryEntry, DirectoryView } from '#contract/referrals';
import { AuditTrail } from '#audit';
import { Clock } from '#platform/clock';
import { Database, type Transaction } from '#platform/database';
import { NotFound } from '#platform/errors';
import { SlotExpansion } from '../availability/slot-expansion.service.js';
import type { ReferralActor } from '../referral-actor.js';
import type { EntryFields, EntryKind } from './entry-kinds.js';

const mine = 'programme_id = (select programmes.current())';

/** How each kind is read, in the names of the contract. */
const reading: Readonly<Record<EntryKind, string>> = {
  partner: `select id, name, email, phone from referrals.partner where ${mine} order by name, id`,
  location: `select id, partner_id as "partnerId", name, region from referrals.location where ${mine}
             order by name, id`,
  service: `select id, partner_id as "partnerId", code, label, kind, caller_roles as "callerRoles",
              valid_from::text as "validFrom", valid_to::text as "validTo", phone, opening_hours as "openingHours"
            from referrals.service where ${mine} order by code`,
  host: `select id, service_id as "serviceId", location_id as "locationId", name from referrals.host
         where ${mine} and ended_at is null order by name, id`,
};

/** What is nothing in Postgres is left out of an answer. */
const told = <Row extends object>(row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as Row;

/** Shows the whole directory to those who keep it, and ends what is in it. */
@Injectable()
export class DirectoryAdministration {
  constructor(
    private readonly database: Database,
    private readonly expansion: SlotExpansion,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Everything of the programme. */
  view({ programme, staffId }: ReferralActor): Promise<DirectoryView> {
    return this.database.transaction({ kind: 'staff', programme, staffId }, async (transaction) => ({
      partners: await read(transaction, 'partner'),
      locations: await read(transaction, 'location'),
      services: await read(transaction, 'service'),
      hosts: await read(transaction, 'host'),
    }));
  }

  /** A clinician who is there no more: their rules end, and their times but for those with an appointment. Throws `NotFound`. */
  endHost({ programme, staffId, role }: ReferralActor, id: string): Promise<void> {
    return this.database.transaction({ kind: 'staff', programme, staffId }, async (transaction) => {
      const now = this.clock.now();
      await transaction.query(
        `update referrals.availability_rule set ended_at = $2 where ${mine} and host_id = $1 and ended_at is null`,
        [id, now],
      );
      if ((await this.expansion.refresh(transaction, id)) === 0) throw new NotFound();
      await transaction.query(`update referrals.host set ended_at = $2 where ${mine} and id = $1`, [id, now]);
      const action = 'directory:end';
      await this.audit.record(transaction, { staffId, role, action, subjectKind: 'host', subjectId: id });
    });
  }
}

async function read<Kind extends EntryKind>(
  { query }: Transaction,
  kind: Kind,
): Promise<DirectoryEntry<EntryFields[Kind]>[]> {
  return (await query<DirectoryEntry<EntryFields[Kind]>>(reading[kind])).map(told);
}
