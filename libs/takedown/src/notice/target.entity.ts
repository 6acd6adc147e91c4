import type { TakedownDecision, TargetKind, TargetState } from '#contract/takedown';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One address of a notice. */
@Entity({ schema: 'takedown', name: 'target' })
export class Target {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'target_pk' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'notice_id' })
  noticeId: string;

  @Column('uuid', { name: 'provider_id' })
  providerId: string;

  @Column('int')
  position: number;

  @Column('text')
  kind: TargetKind;

  @Column('bytea')
  url: Buffer;

  @Column('bytea', { name: 'url_hash' })
  urlHash: Buffer;

  @Column('text')
  state: TargetState;

  @Column('timestamptz', { name: 'state_at' })
  stateAt: Date;

  @Column('text', { nullable: true })
  decision: TakedownDecision | null;

  @Column('uuid', { name: 'previous_id', nullable: true })
  previousId: string | null;
}
