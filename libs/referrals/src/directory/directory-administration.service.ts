import { Injectable } from '@nestjs/common';
import type { DirectoryEntry, DirectoryHost, DirectoryView } from '#contract/referrals';
import { Clock } from '#platform/clock';
import { Database, type Transaction } from '#platform/database';
import type { ReferralActor } from '../referral-actor.js';
import type { EntryFields, EntryKind } from './entry-kinds.js';

const mine = 'programme_id = (select programmes.current())';

/** How each kind is read, in the names of the contract. */
const reading: Readonly<Record<Exclude<EntryKind, 'host'>, string>> = {
  partner: `select id, name, email, phone from referrals.partner where ${mine} order by name, id`,
  location: `select id, partner_id as "partnerId", name, region from referrals.location where ${mine}
             order by name, id`,
  service: `select id, partner_id as "partnerId", code, label, kind, caller_roles as "callerRoles",
              valid_from::text as "validFrom", valid_to::text as "validTo", phone, opening_hours as "openingHours"
            from referrals.service where ${mine} order by code`,
};

const readingHosts = `
  select h.id, h.service_id as "serviceId", h.location_id as "locationId", h.name,
    (select count(*)::int from referrals.appointment a
     where a.host_id = h.id and a.state = 'booked' and a.starts_at > $1) as standing
  from referrals.host h where h.${mine} and h.ended_at is null order by h.name, h.id`;

/** What is nothing in Postgres is left out of an answer. */
const told = <Row extends object>(row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as Row;

/** Shows the whole directory to those who keep it. */
@Injectable()
export class DirectoryAdministration {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Everything of the programme. */
  view({ programme, staffId }: ReferralActor): Promise<DirectoryView> {
    return this.database.transaction({ kind: 'staff', programme, staffId }, async (transaction) => ({
      partners: await read(transaction, 'partner'),
      locations: await read(transaction, 'location'),
      services: await read(transaction, 'service'),
      hosts: await transaction.query<DirectoryHost>(readingHosts, [this.clock.now()]),
    }));
  }
}

async function read<Kind extends Exclude<EntryKind, 'host'>>(
  { query }: Transaction,
  kind: Kind,
): Promise<DirectoryEntry<EntryFields[Kind]>[]> {
  return (await query<DirectoryEntry<EntryFields[Kind]>>(reading[kind])).map(told);
}
