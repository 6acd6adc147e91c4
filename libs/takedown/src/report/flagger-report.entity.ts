import type { ReportFigures } from '#contract/takedown';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A version of the report of a year. */
@Entity({ schema: 'takedown', name: 'flagger_report' })
export class FlaggerReportRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'flagger_report_pk' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('int')
  year: number;

  @Column('int')
  version: number;

  @Column('int', { default: 1 })
  revision: number;

  @Column('text', { name: 'text_nl', default: '' })
  textNl: string;

  @Column('text', { name: 'text_en', default: '' })
  textEn: string;

  @Column('timestamptz', { name: 'saved_at' })
  savedAt: Date;

  @Column('uuid', { name: 'saved_by' })
  savedBy: string;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt: Date | null;

  @Column('uuid', { name: 'published_by', nullable: true })
  publishedBy: string | null;

  @Column('jsonb', { nullable: true })
  figures: ReportFigures | null;
}
