import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type ContactForm,
  type ContactForms,
  type FormProblem,
  type FormVersion,
  type FormVersions,
  type NewFormVersion,
  versionProblems,
} from '#contract';
import { AuditTrail } from '#audit';
import { Clock } from '#platform/clock';
import { Database, type Transaction } from '#platform/database';
import { Conflict, Invalid } from '#platform/errors';
import type { ContactActor } from '../contact/contact.policy.js';
import { localDateOf } from '../contact/local-dates.js';
import { firstForm } from './contact-forms.js';
import { FormStore } from './form-store.service.js';
import { nextVersion } from './next-version.js';

interface Row {
  readonly version: string;
  readonly made_at: Date;
  readonly made_by: string;
  readonly name: string;
}

/** Shows the forms of a programme, and takes new versions of them from its administrators. */
@Injectable()
export class Forms {
  constructor(
    private readonly store: FormStore,
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** The form in use and those before it; throws `NotFound` for a programme without one. */
  all(actor: ContactActor): Promise<ContactForms> {
    return this.transaction(actor, async (transaction) => {
      const forms = await this.store.all(transaction, actor.programme);
      return { current: forms.at(-1) ?? firstForm(actor.programme), earlier: forms.slice(0, -1) };
    });
  }

  /** The form in use, and who made which version when, newest first. */
  versions(actor: ContactActor): Promise<FormVersions> {
    return this.transaction(actor, (transaction) => this.versionsIn(transaction, actor.programme));
  }

  /** One version; throws `NotFound`. */
  version(actor: ContactActor, version: string): Promise<ContactForm> {
    return this.transaction(actor, (transaction) => this.store.of(transaction, actor.programme, version));
  }

  /**
   * Stores a new version in place of the one in use. Throws `Conflict` when somebody made one since `follows`, and
   * `Invalid` with the place of the first thing that is wrong, as in `fields.primary_topic.ncii`.
   */
  save(actor: ContactActor, { follows, kinds, fields }: NewFormVersion): Promise<FormVersions> {
    const { programme, staffId, role } = actor;
    return this.transaction(actor, async (transaction) => {
      const newest = await this.store.newest(transaction, programme);
      if (newest.version !== follows) throw new Conflict();
      const before = await this.store.of(transaction, programme, follows);
      const [problem] = versionProblems(before, { kinds, fields });
      if (problem) throw new Invalid(placeOf(problem));
      const id = randomUUID();
      const now = this.clock.now();
      const rows = await transaction.query(
        `insert into contacts.form (id, programme_id, number, version, definition, made_by, made_at)
         values ($1, programmes.current(), $2, $3, $4, $5, $6)
         on conflict do nothing returning 1`,
        [
          id,
          newest.number + 1,
          nextVersion(follows, localDateOf(now)),
          JSON.stringify({ kinds, fields }),
          staffId,
          now,
        ],
      );
      // Somebody saved between our look and this.
      if (rows.length === 0) throw new Conflict();
      const action = 'form:save';
      await this.audit.record(transaction, { staffId, role, action, subjectKind: 'form', subjectId: id });
      return this.versionsIn(transaction, programme);
    });
  }

  private async versionsIn(transaction: Transaction, programme: string): Promise<FormVersions> {
    const current = await this.store.current(transaction, programme);
    const rows = await transaction.query<Row>(
      `select f.version, f.made_at, f.made_by, s.display_name as name
       from contacts.form f join identity.staff s on s.id = f.made_by
       where f.programme_id = (select programmes.current()) order by f.number desc`,
    );
    const made = rows.map((row): FormVersion => ({
      version: row.version,
      madeAt: row.made_at.toISOString(),
      madeBy: { id: row.made_by, displayName: row.name },
    }));
    return {
      current,
      versions: [...made, { version: firstForm(programme).version }],
      next: nextVersion(current.version, localDateOf(this.clock.now())),
    };
  }

  private transaction<T>(
    { programme, staffId }: ContactActor,
    work: (transaction: Transaction) => Promise<T>,
  ): Promise<T> {
    return this.database.transaction({ kind: 'staff', programme, staffId }, work);
  }
}

function placeOf({ field, choice }: FormProblem): string {
  if (field === 'kind') return ['kinds', ...(choice ? [choice] : [])].join('.');
  return ['fields', ...(field ? [field] : []), ...(choice ? [choice] : [])].join('.');
}
