import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AddedStaff, AddStaff, StaffView } from '#contract';
import { AuditTrail } from '#audit';
import { Config } from '#platform/config';
import { constraintOf, Database, type Transaction } from '#platform/database';
import { Conflict, NotFound } from '#platform/errors';
import { Sessions } from '../session/sessions.service.js';
import { Enrolments } from './enrolments.service.js';

/** The administrator at work, in their programme. */
export interface Administrator {
  readonly staffId: string;
  readonly role: string;
  readonly programme: string;
}

const columns = `m.id, m.login, m.display_name as "displayName", m.alias, r.role,
  m.disabled_at is not null as disabled, m.password_hash is not null as enrolled`;

/** Staff of a programme, kept by its administrators. */
@Injectable()
export class StaffAdministration {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly enrolments: Enrolments,
    private readonly sessions: Sessions,
    private readonly audit: AuditTrail,
  ) {}

  /** Everyone with a role in the programme. */
  list({ staffId, programme }: Administrator): Promise<StaffView[]> {
    return this.database.transaction({ kind: 'staff', programme, staffId }, ({ query }) =>
      query<StaffView>(
        `select ${columns} from identity.staff m join identity.staff_role r on r.staff_id = m.id
         where r.programme_id = (select programmes.current()) order by m.display_name, m.login`,
      ),
    );
  }

  /** Adds someone to the programme; the link sets their password, and is shown once. Throws `Conflict` when the login is taken. */
  async add(administrator: Administrator, asked: AddStaff): Promise<AddedStaff> {
    const { programme, staffId } = administrator;
    try {
      return await this.database.transaction({ kind: 'staff', programme, staffId }, async (transaction) => {
        const staff = await insert(transaction, asked);
        await this.record(transaction, administrator, { action: 'staff:add', subjectId: staff.id });
        return { staff, enrolmentLink: this.linkOf(await this.enrolments.issue(transaction, staff.id)) };
      });
    } catch (error) {
      if (constraintOf(error) === 'staff_login') throw new Conflict();
      throw error;
    }
  }

  /** Shuts someone out at once: every session of theirs ends. Throws `NotFound`, or `Conflict` for oneself. */
  async disable(administrator: Administrator, id: string): Promise<void> {
    if (id === administrator.staffId) throw new Conflict();
    await this.change(administrator, id, async (transaction) => {
      await transaction.query(
        'update identity.staff set disabled_at = coalesce(disabled_at, now()) where id = $1',
        [id],
      );
      await this.sessions.endAllOf(transaction, id);
      await this.record(transaction, administrator, { action: 'staff:disable', subjectId: id });
    });
  }

  /** Lets someone in again, with the password they had. */
  async enable(administrator: Administrator, id: string): Promise<void> {
    await this.change(administrator, id, async (transaction) => {
      await transaction.query('update identity.staff set disabled_at = null where id = $1', [id]);
      await this.record(transaction, administrator, { action: 'staff:enable', subjectId: id });
    });
  }

  /** The page on which the password is set; the token stands behind `#`, so it reaches no log. */
  linkOf(token: string): string {
    return `${this.config.consoleOrigin}/enrol#${token}`;
  }

  private change(
    { programme, staffId }: Administrator,
    id: string,
    work: (transaction: Transaction) => Promise<void>,
  ): Promise<void> {
    return this.database.transaction({ kind: 'staff', programme, staffId }, async (transaction) => {
      const [row] = await transaction.query(
        'select staff_id from identity.staff_role where staff_id = $1 and programme_id = (select programmes.current())',
        [id],
      );
      if (!row) throw new NotFound();
      await work(transaction);
    });
  }

  private record(
    transaction: Transaction,
    { staffId, role }: Administrator,
    { action, subjectId }: { readonly action: string; readonly subjectId: string },
  ): Promise<void> {
    return this.audit.record(transaction, { staffId, role, action, subjectKind: 'staff', subjectId });
  }
}

async function insert(
  { query }: Transaction,
  { login, displayName, alias, role }: AddStaff,
): Promise<StaffView> {
  const id = randomUUID();
  const stored = login.trim().toLowerCase();
  await query('insert into identity.staff (id, login, display_name, alias) values ($1, $2, $3, $4)', [
    id,
    stored,
    displayName,
    alias,
  ]);
  await query(
    'insert into identity.staff_role (staff_id, programme_id, role) values ($1, programmes.current(), $2)',
    [id, role],
  );
  return { id, login: stored, displayName, alias, role, disabled: false, enrolled: false };
}
