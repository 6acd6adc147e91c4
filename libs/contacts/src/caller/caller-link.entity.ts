import type { CallerCertainty } from '#contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That a contact was with a caller; dropped a year after the contact began. */
@Entity({ schema: 'contacts', name: 'caller_link' })
export class CallerLink {
  @PrimaryColumn('uuid', { name: 'contact_id', primaryKeyConstraintName: 'caller_link_pk' })
  contactId: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'caller_id' })
  callerId: string;

  @Column('text')
  certainty: CallerCertainty;

  @Column('uuid', { name: 'linked_by' })
  linkedBy: string;

  @Column('timestamptz', { name: 'linked_at' })
  linkedAt: Date;
}
