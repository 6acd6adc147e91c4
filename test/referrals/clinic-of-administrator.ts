import type {
  AvailabilityRuleFields,
  AvailabilityRuleView,
  CreatedEntry,
  FreeSlot,
  FreeSlots,
} from '#contract/referrals';
import type { Console } from '../support/console.js';

let made = 0;

/** Everything a host belongs to. */
export interface MadeClinic {
  readonly partnerId: string;
  readonly locationId: string;
  readonly serviceId: string;
  readonly hostId: string;
  readonly code: string;
}

/** Makes a partner with one host, as an administrator does. */
export async function makeClinic(ada: Console): Promise<MadeClinic> {
  const make = async (kind: string, fields: object): Promise<string> =>
    (await ada.must<CreatedEntry>('POST', `/api/directory/${kind}`, fields)).id;
  made += 1;
  const code = `clinic-${made}`;
  const partnerId = await make('partners', { name: `Kliniek ${made}`, email: 'agenda@kliniek.test' });
  const locationId = await make('locations', { partnerId, name: 'Noord', region: 'Groningen' });
  const serviceId = await make('services', {
    partnerId,
    code,
    label: { nl: 'Belafspraak', en: 'Call' },
    kind: 'appointment',
    callerRoles: [],
    validFrom: '2026-01-01',
  });
  const hostId = await make('hosts', { serviceId, locationId, name: 'Behandelaar' });
  return { partnerId, locationId, serviceId, hostId, code };
}

/** Every Monday at half past seven in the evening. */
export const mondays: AvailabilityRuleFields = {
  rrule: 'FREQ=WEEKLY;BYDAY=MO',
  startAt: '19:30',
  minutes: 45,
  validFrom: '2026-10-19',
};

/** Saves a rule of a host. */
export const addRule = (
  ada: Console,
  hostId: string,
  rule: AvailabilityRuleFields = mondays,
): Promise<AvailabilityRuleView> => ada.must('POST', `/api/directory/hosts/${hostId}/rules`, rule);

/** What a counsellor is shown as free within local dates. */
export async function freeOf(
  noor: Console,
  serviceId: string,
  [from, to]: readonly [from: string, to: string],
): Promise<readonly FreeSlot[]> {
  const path = `/api/referrals/services/${serviceId}/slots?from=${from}&to=${to}`;
  return (await noor.must<FreeSlots>('GET', path)).slots;
}
