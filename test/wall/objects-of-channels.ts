import { at, type Entry } from './probes.js';

/** An appointment is the programme's, and so is how its client may be reached: each look is recorded. */
const entry: Entry = { names: [at('reachable', { shared: true })] };

/** What the routes of numbers and addresses for appointments name; and the figures. */
export const channels: Readonly<Record<string, Entry>> = {
  'PUT /api/referrals/appointments/:id/channel': entry,
  'GET /api/referrals/appointments/:id/channel': entry,
  'GET /api/referrals/appointments/:id/channel/value': entry,
  'GET /api/referrals/figures': { none: 'Numbers of the programme, and nobody in them' },
  'DELETE /api/referrals/appointments/:id/channel': { names: [at('reachableOnce', { shared: true })] },
};

/** A good body for each route that changes one. */
export const channelBodies: Readonly<Record<string, object>> = {
  'PUT /api/referrals/appointments/{id}/channel': {
    kind: 'email',
    value: 'lezer@example.org',
    language: 'nl',
    quietFrom: '21:00',
    quietTo: '09:00',
  },
  'DELETE /api/referrals/appointments/{id}/channel': {},
};
