import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The wrapped key of what a notice says. */
@Entity({ schema: 'takedown', name: 'notice_key' })
export class NoticeKey {
  @PrimaryColumn('uuid', { name: 'notice_id', primaryKeyConstraintName: 'takedown_notice_key_pk' })
  noticeId: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('bytea')
  wrapped: Buffer;
}
