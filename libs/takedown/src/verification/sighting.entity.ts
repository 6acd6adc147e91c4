import type { TargetState } from '#contract/takedown';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a person saw of an address; rows are only added. */
@Entity({ schema: 'takedown', name: 'sighting' })
export class Sighting {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'sighting_pk' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'target_id' })
  targetId: string;

  @Column('uuid', { name: 'notice_id' })
  noticeId: string;

  @Column('timestamptz')
  at: Date;

  @Column('uuid', { name: 'staff_id' })
  staffId: string;

  @Column('text')
  seen: 'gone' | 'there' | 'undo';

  @Column('text', { name: 'from_state' })
  fromState: TargetState;
}
