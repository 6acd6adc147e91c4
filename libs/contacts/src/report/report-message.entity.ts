import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One message about a report, of its reporter or of staff. */
@Entity({ schema: 'contacts', name: 'report_message' })
export class ReportMessageRow {
  @PrimaryColumn('uuid', { name: 'report_id', primaryKeyConstraintName: 'report_message_pk' })
  reportId: string;

  @PrimaryColumn('int', { primaryKeyConstraintName: 'report_message_pk' })
  seq: number;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  /** Chosen by whoever sends it, so that sending twice gives one. */
  @Column('uuid', { name: 'message_key' })
  messageKey: string;

  /** None for the reporter. */
  @Column('uuid', { name: 'staff_id', nullable: true })
  staffId: string | null;

  @Column('bytea')
  body: Buffer;

  @Column('timestamptz', { name: 'sent_at' })
  sentAt: Date;
}
