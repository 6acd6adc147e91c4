import type { Role } from '#contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The one role a member of staff has in a programme. */
@Entity({ schema: 'identity', name: 'staff_role' })
export class StaffRole {
  @PrimaryColumn('uuid', { name: 'staff_id', primaryKeyConstraintName: 'staff_role_pk' })
  staffId: string;

  @PrimaryColumn('uuid', { name: 'programme_id', primaryKeyConstraintName: 'staff_role_pk' })
  programmeId: string;

  @Column('text')
  role: Role;
}
