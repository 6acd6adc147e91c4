import type { Label } from '#contract';
import type { ServiceKind } from '#contract/referrals';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a partner offers, to whom and from when to when. */
@Entity({ schema: 'referrals', name: 'service' })
export class Service {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'service_pk' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'partner_id' })
  partnerId: string;

  @Column('text')
  code: string;

  @Column('jsonb')
  label: Label;

  @Column('text')
  kind: ServiceKind;

  @Column('text', { name: 'caller_roles', array: true })
  callerRoles: string[];

  @Column('date', { name: 'valid_from' })
  validFrom: string;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo: string | null;

  @Column('text', { nullable: true })
  phone: string | null;

  @Column('jsonb', { name: 'opening_hours', nullable: true })
  openingHours: Label | null;
}
