import { Injectable } from '@nestjs/common';
import type { Answers } from '#contract';
import { Database, Lanes } from '#platform/database';
import { NotFound } from '#platform/errors';
import { type ContactActor, type GuardedContact, maySee } from './contact.policy.js';

/** Whose contact is asked about, by whom. */
interface Asked {
  readonly actor: ContactActor;
  readonly id: string;
}

type Row = GuardedContact & { readonly id: string; readonly answers: Answers };

/** Tells the caller roles that contacts say; those that are asked for at one moment are one statement. */
@Injectable()
export class CallerRoles {
  private readonly lanes = new Lanes<Asked, string | undefined>((programme) => ({
    write: (asked) => this.find(programme, asked),
  }));

  constructor(private readonly database: Database) {}

  /**
   * The caller role of a contact, for whoever may see it and hands it on. Leaves no entry in the audit trail: whoever
   * asks records what they do with it. Throws `NotFound`.
   */
  of(actor: ContactActor, id: string): Promise<string | undefined> {
    return this.lanes.add(actor.programme, { actor, id });
  }

  private async find(
    programme: string,
    asked: readonly Asked[],
  ): Promise<readonly (string | undefined | Error)[]> {
    const rows = await this.database.transaction({ kind: 'system', programme }, ({ prepared }) =>
      prepared<Row>(
        `select id, owner_id, entered_by, state, closed_at, answers from contacts.contact where id = any($1::uuid[])`,
        [asked.map(({ id }) => id)],
      ),
    );
    const found = new Map(rows.map((row) => [row.id, row]));
    return asked.map(({ actor, id }) => {
      const row = found.get(id);
      return row && maySee(actor, row) ? roleIn(row.answers) : new NotFound();
    });
  }
}

const roleIn = ({ reporter_role: role }: Answers): string | undefined =>
  typeof role === 'string' ? role : undefined;
