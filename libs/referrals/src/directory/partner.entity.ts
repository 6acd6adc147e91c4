import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An organisation people are handed on to. */
@Entity({ schema: 'referrals', name: 'partner' })
export class Partner {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'partner_pk' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('text')
  name: string;

  @Column('text', { nullable: true })
  email: string | null;

  @Column('text', { nullable: true })
  phone: string | null;
}
