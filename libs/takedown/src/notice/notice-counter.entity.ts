import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The last number that a programme gave to a notice. */
@Entity({ schema: 'takedown', name: 'notice_counter' })
export class NoticeCounter {
  @PrimaryColumn('uuid', { name: 'programme_id', primaryKeyConstraintName: 'notice_counter_pk' })
  programmeId: string;

  @Column('int')
  last: number;
}
