import type { ProviderKind } from '#contract/takedown';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who can take something down. */
@Entity({ schema: 'takedown', name: 'provider' })
export class Provider {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'provider_pk' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('text')
  code: string;

  @Column('text')
  name: string;

  @Column('text')
  kind: ProviderKind;

  @Column('text', { array: true, default: '{}' })
  hosts: readonly string[];

  @Column('timestamptz', { name: 'paused_at', nullable: true })
  pausedAt: Date | null;

  @Column('uuid', { name: 'paused_by', nullable: true })
  pausedBy: string | null;
}
