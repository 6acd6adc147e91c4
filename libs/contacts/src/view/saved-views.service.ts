import { Injectable } from '@nestjs/common';
import { limits, type SavedView, type SaveView } from '#contract';
import { Clock } from '#platform/clock';
import { KeyRing, open, seal } from '#platform/crypto';
import { Database, type Transaction } from '#platform/database';
import { Conflict } from '#platform/errors';
import type { ContactActor } from '../contact/contact.policy.js';

interface Row {
  readonly id: string;
  readonly name: Buffer;
  readonly filter: SaveView['filter'];
  readonly columns: SaveView['columns'];
}

/** The views of the contact log that a member of staff keeps in a programme; theirs alone. */
@Injectable()
export class SavedViews {
  constructor(
    private readonly database: Database,
    private readonly ring: KeyRing,
    private readonly clock: Clock,
  ) {}

  /** Their views, oldest first. */
  list(actor: ContactActor): Promise<SavedView[]> {
    return this.transaction(actor, async ({ query }) => {
      const rows = await query<Row>(
        `select id, name, filter, columns from contacts.saved_view
         where programme_id = (select programmes.current()) and staff_id = $1 order by created_at, id`,
        [actor.staffId],
      );
      return rows.map(({ id, name, filter, columns }) => ({
        id,
        name: open(this.keyOf(actor), name, placeOf(actor, id)),
        filter,
        columns,
      }));
    });
  }

  /** Makes the view `id`, or changes it when they have it. Throws `Conflict` for one view too many. */
  save(actor: ContactActor, id: string, view: SaveView): Promise<SavedView> {
    const { name, filter, columns } = view;
    const sealed = seal(this.keyOf(actor), name, placeOf(actor, id));
    return this.transaction(actor, async (transaction) => {
      await refuseTooMany(transaction, actor, id);
      await transaction.query(
        `insert into contacts.saved_view (programme_id, staff_id, id, name, filter, columns, created_at)
         values (programmes.current(), $1, $2, $3, $4, $5, $6)
         on conflict on constraint saved_view_pk
           do update set name = excluded.name, filter = excluded.filter, columns = excluded.columns`,
        [actor.staffId, id, sealed, JSON.stringify(filter), columns, this.clock.now()],
      );
      return { id, name, filter, columns };
    });
  }

  /** Removes it; removing what is not there is no error. */
  async remove(actor: ContactActor, id: string): Promise<void> {
    await this.transaction(actor, ({ query }) =>
      query(
        `delete from contacts.saved_view
         where programme_id = (select programmes.current()) and staff_id = $1 and id = $2`,
        [actor.staffId, id],
      ),
    );
  }

  private keyOf({ programme }: ContactActor) {
    return this.ring.secret(`saved-view:${programme}`);
  }

  private transaction<T>(
    { programme, staffId }: ContactActor,
    work: (transaction: Transaction) => Promise<T>,
  ): Promise<T> {
    return this.database.transaction({ kind: 'staff', programme, staffId }, work);
  }
}

/** Counted under a lock of their own: two windows that save at once make no twenty-first. */
async function refuseTooMany({ query }: Transaction, { staffId }: ContactActor, id: string): Promise<void> {
  await query(`select pg_advisory_xact_lock(hashtextextended('saved-view:' || $1, 0))`, [staffId]);
  const others = await query(
    `select 1 from contacts.saved_view
     where programme_id = (select programmes.current()) and staff_id = $1 and id <> $2`,
    [staffId, id],
  );
  if (others.length >= limits.savedViews) throw new Conflict();
}

function placeOf({ programme, staffId }: ContactActor, id: string): string {
  return `${programme}|contacts.saved_view|name|${staffId}|${id}`;
}
