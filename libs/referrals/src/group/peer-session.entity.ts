import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A meeting of a group, as the instants it was expanded to when it was planned. */
@Entity({ schema: 'referrals', name: 'peer_session' })
export class PeerSession {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'peer_session_pk' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'group_id' })
  groupId: string;

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
