import { Injectable } from '@nestjs/common';
import type { Label } from '#contract';
import type { HostView, ServiceFilter, ServiceKind, ServicesView, ServiceView } from '#contract/referrals';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import { localDateAt, readDate } from '../local-dates.js';
import type { ReferralActor } from '../referral-actor.js';
import { isOpenTo } from './eligibility.policy.js';

interface ServiceRow {
  readonly id: string;
  readonly code: string;
  readonly label: Label;
  readonly kind: ServiceKind;
  readonly partner: string;
  readonly caller_roles: string[];
  readonly valid_from: string;
  readonly valid_to: string | null;
  readonly phone: string | null;
  readonly opening_hours: Label | null;
  readonly hosts: HostView[];
}

/** Shows what people can be sent to. */
@Injectable()
export class ServiceList {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The services for a caller role on a date, by partner; throws `Invalid` for no date. */
  list(actor: ReferralActor, { callerRole, date }: ServiceFilter): Promise<ServicesView> {
    const on = (date === undefined ? localDateAt(this.clock.now()) : readDate('date', date)).toString();
    const { programme, staffId } = actor;
    return this.database.transaction({ kind: 'staff', programme, staffId }, async ({ query }) => {
      const rows = await query<ServiceRow>(
        `select v.id, v.code, v.label, v.kind, p.name as partner, v.caller_roles, v.valid_from::text,
           v.valid_to::text, coalesce(v.phone, p.phone) as phone, v.opening_hours,
           (select coalesce(jsonb_agg(jsonb_build_object('id', h.id, 'name', h.name, 'location', l.name,
              'region', l.region) order by h.name, h.id), '[]')
            from referrals.host h join referrals.location l on l.id = h.location_id
            where h.service_id = v.id and h.ended_at is null) as hosts
         from referrals.service v join referrals.partner p on p.id = v.partner_id
         where v.programme_id = (select programmes.current()) order by p.name, v.code`,
      );
      return { services: rows.filter((row) => isOpenTo(row, { callerRole, date: on })).map(viewOf) };
    });
  }
}

function viewOf(row: ServiceRow): ServiceView {
  return {
    id: row.id,
    code: row.code,
    label: row.label,
    kind: row.kind,
    partner: row.partner,
    callerRoles: row.caller_roles,
    validFrom: row.valid_from,
    ...(row.valid_to !== null && { validTo: row.valid_to }),
    ...(row.phone !== null && { phone: row.phone }),
    ...(row.opening_hours !== null && { openingHours: row.opening_hours }),
    hosts: row.hosts,
  };
}
