import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An event a telephone system told, so that the same is not told twice. */
@Entity({ schema: 'contacts', name: 'telephony_event' })
export class ToldEvent {
  @PrimaryColumn('uuid', { name: 'programme_id', primaryKeyConstraintName: 'telephony_event_pk' })
  programmeId: string;

  /** Keyed hash of the system's own name for it, which may hold a number. */
  @PrimaryColumn('bytea', { name: 'event_hash', primaryKeyConstraintName: 'telephony_event_pk' })
  eventHash: Buffer;

  @Column('timestamptz', { name: 'told_at' })
  toldAt: Date;
}
