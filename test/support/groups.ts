import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import type { AppointmentState, CreateGroup, GroupSummary, JoinedGroup } from '#contract/referrals';
import { GroupEnrolments, GroupPlanning, type ReferralActor } from '#referrals';
import type { Console } from './console.js';
import { draft } from './contacts.js';
import type { TestDatabase } from './database.js';

/** Someone of the demo staff, in a programme. */
export async function actorOf(
  database: TestDatabase,
  name: 'noor' | 'kim' | 'ada',
  programme = 'helpwanted',
): Promise<ReferralActor> {
  const [staff] = await database.query<{ id: string }>('select id from identity.staff where login = $1', [
    `${name}@demo.test`,
  ]);
  return { programme, staffId: staff?.id ?? '', role: name === 'ada' ? 'administrator' : 'counsellor' };
}

/** A service of a partner, for groups or appointments; gives its id and that of the partner. */
export async function addService(
  database: TestDatabase,
  kind: 'group' | 'appointment' = 'group',
  programme = 'helpwanted',
): Promise<{ readonly serviceId: string; readonly partnerId: string }> {
  const [serviceId, partnerId] = [randomUUID(), randomUUID()];
  await database.query(
    `insert into referrals.partner (id, programme_id, name)
     select $1, p.id, 'Praktijk De Brug' from programmes.programme p where p.code = $2`,
    [partnerId, programme],
  );
  await database.query(
    `insert into referrals.service (id, programme_id, partner_id, code, label, kind, valid_from)
     select $1, p.id, $2, $3, '{"nl": "Groep", "en": "Group"}', $4, '2026-01-01'
     from programmes.programme p where p.code = $5`,
    [serviceId, partnerId, serviceId, kind, programme],
  );
  return { serviceId, partnerId };
}

/** A group that an administrator made, for everyone around someone. */
export async function addGroup(
  { database, process }: { readonly database: TestDatabase; readonly process: INestApplicationContext },
  asked: Partial<CreateGroup> = {},
): Promise<GroupSummary> {
  const { serviceId } = await addService(database);
  const everyone = { region: 'Utrecht', callerRoles: ['partner', 'family', 'friend'], capacity: 8 } as const;
  const ada = await actorOf(database, 'ada');
  return process
    .get(GroupPlanning, { strict: false })
    .create(ada, { serviceId: asked.serviceId ?? serviceId, ...everyone, ...asked });
}

/** Puts somebody new on the list of a group. */
export function join(
  process: INestApplicationContext,
  actor: ReferralActor,
  groupId: string,
  more: { readonly contactId?: string; readonly urgent?: boolean } = {},
): Promise<JoinedGroup> {
  return process
    .get(GroupEnrolments, { strict: false })
    .join(actor, groupId, { contactId: randomUUID(), callerRole: 'partner', ...more });
}

/** An appointment in a state, for nobody known, with a clinician of its own; over unless it is said when it begins. */
export async function addAppointmentIn(
  database: TestDatabase,
  state: AppointmentState,
  {
    startsAt = '2026-10-26T09:00:00Z',
    programme = 'helpwanted',
    id = randomUUID(),
  }: { readonly startsAt?: string; readonly programme?: string; readonly id?: string } = {},
): Promise<{ readonly id: string; readonly contactId: string }> {
  const { serviceId, partnerId } = await addService(database, 'appointment', programme);
  const [contactId, hostId, locationId] = [randomUUID(), randomUUID(), randomUUID()];
  await database.query(
    `with location as (
       insert into referrals.location (id, programme_id, partner_id, name, region)
       select $2, s.programme_id, $3, 'Utrecht', 'Utrecht' from referrals.service s where s.id = $4
     )
     insert into referrals.host (id, programme_id, service_id, location_id, name)
     select $1, s.programme_id, s.id, $2, 'Behandelaar' from referrals.service s where s.id = $4`,
    [hostId, locationId, partnerId, serviceId],
  );
  await database.query(
    `insert into referrals.appointment (id, programme_id, contact_id, service_id, host_id, hold_key, during, wall_time,
       zone, direction, state, hold_until, held_by, created_by, created_at, booked_at, changed_at)
     select $1, s.programme_id, $2, s.id, $3, $1, tstzrange($4::timestamptz, $4::timestamptz + interval '1 hour'),
       '10:00', 'Europe/Amsterdam', 'client_calls', $5, $4, p.id, p.id, $4, $4, $4
     from referrals.service s, identity.staff p where s.id = $6 and p.login = 'noor@demo.test'`,
    [id, contactId, hostId, startsAt, state, serviceId],
  );
  return { id, contactId };
}

/** A group that the administrator of a page makes, for partners and family, with one seat. */
export async function createGroup(
  database: TestDatabase,
  ada: Console,
  more: Partial<CreateGroup> = {},
): Promise<GroupSummary> {
  const { serviceId } = await addService(database);
  const asked = { serviceId, region: 'Utrecht', callerRoles: ['partner', 'family'], capacity: 1, ...more };
  return ada.must('POST', '/api/directory/groups', asked);
}

/** Puts the caller of a new contact on the list of a group. */
export async function joinGroup(page: Console, groupId: string, more: object = {}): Promise<JoinedGroup> {
  const { id: contactId } = await draft(page);
  const asked = { contactId, callerRole: 'partner', ...more };
  return page.must('POST', `/api/referrals/groups/${groupId}/enrolments`, asked);
}
