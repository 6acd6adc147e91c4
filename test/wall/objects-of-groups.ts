import { at, type Entry, list } from './probes.js';

/** Groups are the programme's: every counsellor of it sees who is in them, and nobody else; administrators see their seats. */
const shared = { shared: true } as const;
const count = 'A number for whoever asks';

/** What the routes of groups and outcomes name and show. */
export const groups: Readonly<Record<string, Entry>> = {
  'GET /api/referrals/groups': { lists: [list(['group'], {}, ['group', 'groupService'])] },
  'GET /api/referrals/groups/waiting': { none: count },
  'GET /api/referrals/groups/:id': {
    names: [at('group', shared)],
    lists: [
      {
        fill: ({ group }) => ({ params: { id: group } }),
        shows: ['group', 'enrolment', 'meeting'],
        shared: ['group', 'enrolment', 'meeting', 'lastMeeting', 'groupService'],
      },
    ],
  },
  'POST /api/referrals/groups/:id/enrolments': {
    names: [
      at('group', {
        ...shared,
        fill: ({ id, own }) => ({ params: { id }, body: { contactId: own, callerRole: 'partner' } }),
      }),
      at('contact', {
        fill: ({ id, world }) => ({
          params: { id: world.group },
          body: { contactId: id, callerRole: 'partner' },
        }),
      }),
    ],
  },
  'POST /api/referrals/groups/:id/offers': { names: [at('group', shared)] },
  'GET /api/contacts/:id/enrolments': { names: [at('contact')] },
  'POST /api/referrals/enrolments/find': {
    names: [{ object: 'seatCode', fill: ({ id }) => ({ body: { code: id } }), shared: true }],
  },
  'POST /api/referrals/enrolments/:id/steps': { names: [at('enrolment', shared)] },
  'POST /api/referrals/enrolments/:id/code': { names: [at('enrolment', shared)] },
  'GET /api/directory/groups': { lists: [list(['group'])] },
  'GET /api/directory/groups/preview': { none: 'What a calendar says' },
  'GET /api/directory/groups/:id/sessions': { names: [at('group')] },
  'POST /api/directory/groups': {
    names: [
      {
        object: 'groupService',
        fill: ({ id }) => ({
          body: { serviceId: id, region: 'Utrecht', callerRoles: ['partner'], capacity: 1 },
        }),
        unknown: 400,
      },
    ],
  },
  'PUT /api/directory/groups/:id': { names: [at('group')] },
  'POST /api/directory/groups/:id/sessions': { names: [at('group')] },
  'DELETE /api/directory/groups/:id/sessions/:sessionId': {
    names: [
      at('group', { fill: ({ id, world }) => ({ params: { id, sessionId: world.lastMeeting } }) }),
      at('meeting', { fill: ({ id, world }) => ({ params: { id: world.group, sessionId: id } }) }),
    ],
  },
  'GET /api/referrals/outcomes/due': { lists: [list(['pastAppointment'], {}, ['pastAppointment'])] },
  'POST /api/referrals/outcomes': {
    names: [
      {
        object: 'pastAppointment',
        fill: ({ id }) => ({ body: { subject: 'appointment', subjectId: id, result: 'unknown' } }),
        shared: true,
      },
    ],
  },
  'GET /api/referrals/outcomes/appointment/:id': { names: [at('pastAppointment', shared)] },
  'GET /api/referrals/outcomes/enrolment/:id': { names: [at('enrolment', shared)] },
};
