import { seatCode } from '../support/group-rows.js';

/** A group and what belongs to it, as the walk of changing routes makes them. */
export const knownGroup = {
  group: '5f0c1d0e-6f1e-4a53-9a53-0f6f6b0d1b01',
  meeting: '5f0c1d0e-6f1e-4a53-9a53-0f6f6b0d1b02',
  enrolment: '5f0c1d0e-6f1e-4a53-9a53-0f6f6b0d1b03',
  pastAppointment: '5f0c1d0e-6f1e-4a53-9a53-0f6f6b0d1b04',
} as const;

/** Put in by the walk, which knows it only then. */
const later = '5f0c1d0e-6f1e-4a53-9a53-0f6f6b0d1b05';
const planning = '/api/directory/groups';

/** A good body for each route of groups and outcomes. */
export const groupBodies: Readonly<Record<string, object>> = {
  [`POST ${planning}`]: { serviceId: later, region: 'Utrecht', callerRoles: ['partner'], capacity: 4 },
  [`PUT ${planning}/{id}`]: { revision: 1, region: 'Zeeland' },
  [`POST ${planning}/{id}/sessions`]: { date: '2027-01-04', time: '19:30', minutes: 90, weeks: 2 },
  [`DELETE ${planning}/{id}/sessions/{sessionId}`]: {},
  'POST /api/referrals/groups/{id}/enrolments': { contactId: later, callerRole: 'partner' },
  'POST /api/referrals/groups/{id}/offers': {},
  'POST /api/referrals/enrolments/find': { code: seatCode },
  'POST /api/referrals/enrolments/{id}/steps': { step: 'leave', revision: 1 },
  'POST /api/referrals/enrolments/{id}/code': {},
  'POST /api/referrals/outcomes': {
    subject: 'appointment',
    subjectId: knownGroup.pastAppointment,
    result: 'unknown',
  },
};

/** The id in an address of groups; nothing for any other. */
export function groupIdIn(path: string): string | undefined {
  if (path.includes('/groups')) return knownGroup.group;
  return path.includes('/enrolments') ? knownGroup.enrolment : undefined;
}
