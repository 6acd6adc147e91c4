import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whether a programme lets addresses with material of minors be asked. */
@Entity({ schema: 'takedown', name: 'probe_setting' })
export class ProbeSetting {
  @PrimaryColumn('uuid', { name: 'programme_id', primaryKeyConstraintName: 'probe_setting_pk' })
  programmeId: string;

  @Column('boolean')
  minors: boolean;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt: Date;

  @Column('uuid', { name: 'changed_by' })
  changedBy: string;
}
