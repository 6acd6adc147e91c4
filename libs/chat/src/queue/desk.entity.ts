import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A counsellor's readiness in a programme, and the lease of the process that holds their connection. */
@Entity({ schema: 'chat', name: 'desk' })
export class Desk {
  @PrimaryColumn('uuid', { name: 'programme_id', primaryKeyConstraintName: 'desk_pk' })
  programmeId: string;

  @PrimaryColumn('uuid', { name: 'staff_id', primaryKeyConstraintName: 'desk_pk' })
  staffId: string;

  @Column('boolean')
  available: boolean;

  /** Conversations at once, 1 to 6. */
  @Column('smallint', { name: 'max_parallel' })
  maxParallel: number;

  @Column('text', { nullable: true })
  link: string | null;

  @Column('timestamptz', { name: 'seen_at' })
  seenAt: Date;
}
