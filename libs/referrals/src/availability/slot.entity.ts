import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A dated time that a host offers; `during` is `[start,end)`. */
@Entity({ schema: 'referrals', name: 'slot' })
export class Slot {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'slot_pk' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'host_id' })
  hostId: string;

  @Column('uuid', { name: 'rule_id', nullable: true })
  ruleId: string | null;

  @Column('tstzrange')
  during: string;

  @Column({ type: 'timestamptz', name: 'starts_at', generatedType: 'STORED', asExpression: 'lower(during)' })
  startsAt: Date;

  @Column({ type: 'timestamptz', name: 'ends_at', generatedType: 'STORED', asExpression: 'upper(during)' })
  endsAt: Date;

  @Column('text', { name: 'wall_time' })
  wallTime: string;

  @Column('text')
  zone: string;
}
