import { Injectable } from '@nestjs/common';
import type { ProgrammeRef, Role } from '#contract';
import type { Transaction } from '#platform/database';

/** A role someone has, with the programme's name. */
export interface RoleInProgramme extends ProgrammeRef {
  readonly role: Role;
}

/** A member of staff as signing in needs them. */
export interface StaffMemberRow {
  readonly id: string;
  readonly login: string;
  readonly display_name: string;
  readonly alias: string;
  readonly password_hash: string | null;
  readonly totp_secret: Buffer | null;
  readonly totp_confirmed_at: Date | null;
  readonly totp_last_step: string;
  readonly is_demo: boolean;
  readonly failed_count: number;
  readonly failed_since: Date | null;
  readonly retry_at: Date | null;
  readonly disabled_at: Date | null;
}

/** Reads members of staff in a caller's transaction. */
@Injectable()
export class StaffMembers {
  /** By login, locked, so tries are counted one by one. */
  async lockByLogin({ query }: Transaction, login: string): Promise<StaffMemberRow | undefined> {
    const [row] = await query<StaffMemberRow>('select * from identity.staff where login = $1 for update', [
      login,
    ]);
    return row;
  }

  /** By id, locked. */
  async lock({ query }: Transaction, id: string): Promise<StaffMemberRow | undefined> {
    const [row] = await query<StaffMemberRow>('select * from identity.staff where id = $1 for update', [id]);
    return row;
  }

  /** By id. */
  async find({ query }: Transaction, id: string): Promise<StaffMemberRow | undefined> {
    const [row] = await query<StaffMemberRow>('select * from identity.staff where id = $1', [id]);
    return row;
  }

  /** Every programme they have a role in. */
  rolesOf({ query }: Transaction, staffId: string): Promise<RoleInProgramme[]> {
    return query<RoleInProgramme>(
      `select p.code, p.definition->>'name' as name, r.role
       from identity.staff_role r join programmes.programme p on p.id = r.programme_id
       where r.staff_id = $1 order by p.code`,
      [staffId],
    );
  }
}
