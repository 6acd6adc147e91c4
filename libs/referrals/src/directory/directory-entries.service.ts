import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CreatedEntry, HostFields } from '#contract/referrals';
import { AuditTrail } from '#audit';
import { constraintOf, Database, type Transaction } from '#platform/database';
import { Conflict, Invalid, NotFound } from '#platform/errors';
import { readDate } from '../local-dates.js';
import type { ReferralActor } from '../referral-actor.js';
import type { EntryFields, EntryKind } from './entry-kinds.js';
import { insertOf, updateOf } from './entry-sql.js';

/** What the refusals of Postgres mean; what an entry belongs to is not there, or of another programme. */
const refusals: Readonly<Record<string, () => Error>> = {
  location_partner: () => new NotFound(),
  service_partner: () => new NotFound(),
  service_code: () => new Conflict(),
  service_validity: () => new Invalid('validTo'),
};

/** Makes and changes what is in the directory. */
@Injectable()
export class DirectoryEntries {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  /** A new entry. Throws `NotFound` for what it is to belong to, `Conflict` for a code there is, `Invalid`. */
  create<Kind extends EntryKind>(
    actor: ReferralActor,
    kind: Kind,
    fields: EntryFields[Kind],
  ): Promise<CreatedEntry> {
    return this.transaction(actor, async (transaction) => {
      checkDates(fields);
      await checkPlace(transaction, fields);
      const id = randomUUID();
      const { text, values } = insertOf(kind, id, fields);
      await transaction.query(text, values);
      await this.record(transaction, actor, { action: 'directory:create', subjectKind: kind, subjectId: id });
      return { id };
    });
  }

  /** Changes one where it belongs. Throws `NotFound`, also for another place, `Conflict`, `Invalid`. */
  change<Kind extends EntryKind>(
    actor: ReferralActor,
    kind: Kind,
    { id, ...fields }: EntryFields[Kind] & CreatedEntry,
  ): Promise<void> {
    return this.transaction(actor, async (transaction) => {
      const asked = fields as unknown as EntryFields[Kind];
      checkDates(asked);
      await checkPlace(transaction, asked);
      const { text, values } = updateOf(kind, id, asked);
      const rows = await transaction.query(text, values);
      if (rows.length === 0) throw new NotFound();
      await this.record(transaction, actor, { action: 'directory:change', subjectKind: kind, subjectId: id });
    });
  }

  private record(
    transaction: Transaction,
    { staffId, role }: ReferralActor,
    what: { readonly action: string; readonly subjectKind: EntryKind; readonly subjectId: string },
  ): Promise<void> {
    return this.audit.record(transaction, { staffId, role, ...what });
  }

  private async transaction<T>(
    { programme, staffId }: ReferralActor,
    work: (transaction: Transaction) => Promise<T>,
  ): Promise<T> {
    try {
      return await this.database.transaction({ kind: 'staff', programme, staffId }, work);
    } catch (error) {
      throw refusals[constraintOf(error) ?? '']?.() ?? error;
    }
  }
}

/** Throws `Invalid` for what only looks like a date. */
function checkDates(fields: object): void {
  for (const [name, value] of Object.entries(fields))
    if (['validFrom', 'validTo'].includes(name) && typeof value === 'string') readDate(name, value);
}

const isHost = (fields: object): fields is HostFields => 'locationId' in fields;

/** A clinician works where the partner of their service is; Postgres knows of each only that it is of the programme. */
async function checkPlace({ query }: Transaction, fields: object): Promise<void> {
  if (!isHost(fields)) return;
  const rows = await query(
    `select 1 from referrals.service s join referrals.location l
       on l.programme_id = s.programme_id and l.partner_id = s.partner_id
     where s.programme_id = (select programmes.current()) and s.id = $1 and l.id = $2`,
    [fields.serviceId, fields.locationId],
  );
  if (rows.length === 0) throw new NotFound();
}
