import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What someone reported; its contact has the same id. */
@Entity({ schema: 'contacts', name: 'report' })
export class Report {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'report_pk' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('text', { name: 'form_version' })
  formVersion: string;

  @Column('text')
  language: 'nl' | 'en';

  @Column('text', { name: 'answer_by', nullable: true })
  answerBy: 'code' | 'email' | 'none' | null;

  /** Every answer as it was given, sealed. */
  @Column('bytea')
  body: Buffer;

  @Column('timestamptz', { name: 'submitted_at' })
  submittedAt: Date;
}
