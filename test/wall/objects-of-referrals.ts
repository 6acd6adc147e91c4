import { randomUUID } from 'node:crypto';
import { at, type Entry, list } from './probes.js';

/** Partners and appointments are the programme's: every counsellor of it sees them, and nobody else. */
const ofProgramme = { shared: true } as const;
const changed = (more: object): Entry => ({
  names: [at('appointment', { ...ofProgramme, fill: ({ id }) => ({ params: { id }, body: more }) })],
});
const thisWeek = (): string => new Date(Date.now() + 2 * 3_600_000).toISOString().slice(0, 10);
const decided = { outcome: 'leave' };
/** What the routes of referrals have to do with case data. */
export const referrals: Readonly<Record<string, Entry>> = {
  'GET /api/referrals/services': { lists: [list(['service'], {}, ['service', 'groupService'])] },
  'GET /api/referrals/services/:id/slots': {
    names: [at('service', ofProgramme)],
    lists: [{ fill: ({ service }) => ({ params: { id: service } }), shows: ['slot'], shared: ['slot'] }],
  },
  'GET /api/referrals/appointments': {
    lists: [list(['appointment'], { query: `week=${thisWeek()}` }, ['appointment', 'service'])],
  },
  'GET /api/contacts/:id/appointments': { names: [at('contact')] },
  'POST /api/referrals/appointments': {
    names: [
      at('contact', {
        fill: ({ id, world }) => ({ body: { key: randomUUID(), contactId: id, slotId: world.slot } }),
      }),
      at('slot', {
        ...ofProgramme,
        fill: ({ id, own }) => ({ body: { key: randomUUID(), contactId: own, slotId: id } }),
      }),
    ],
  },
  'GET /api/referrals/appointments/:id': { names: [at('appointment', ofProgramme)] },
  'POST /api/referrals/appointments/:id/confirm': changed({}),
  'POST /api/referrals/appointments/:id/code': changed({}),
  'POST /api/referrals/appointments/:id/move': {
    names: [
      at('appointment', {
        ...ofProgramme,
        fill: ({ id, world }) => ({ params: { id }, body: { revision: 2, slotId: world.slot } }),
      }),
      at('slot', {
        ...ofProgramme,
        fill: ({ id, world }) => ({ params: { id: world.appointment }, body: { revision: 2, slotId: id } }),
      }),
    ],
  },
  'POST /api/referrals/appointments/:id/cancel': changed({ revision: 1 }),
  'POST /api/referrals/appointments/:id/end': changed({ revision: 1, ending: 'no_show' }),
  'GET /api/referrals/notices/unsettled': { lists: [list(['notice'], {}, ['notice', 'appointment'])] },
  'POST /api/referrals/notices/:id/resolve': {
    names: [at('notice', { ...ofProgramme, fill: ({ id }) => ({ params: { id }, body: decided }) })],
  },
};
