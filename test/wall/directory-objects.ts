import { directoryBodies } from './directory-world.js';
import { at, type Entry, list } from './probes.js';
import type { ObjectName } from './world.js';

/** One that names its own id, with a good body that names what it belongs to. */
const keptAt = (object: ObjectName, body: object = {}): Entry => ({
  names: [at(object, { fill: ({ id }) => ({ params: { id }, body }) })],
});
/** One that is to belong to something. */
const belonging = (
  route: keyof typeof directoryBodies,
  fields: Partial<Record<string, ObjectName>>,
): Entry => ({
  names: Object.entries(fields).map(([field, object = 'partner']) => ({
    object,
    fill: ({ id }) => ({ body: { ...directoryBodies[route], [field]: id } }),
  })),
});
/** What the routes of the directory name. */
export const directoryObjects: Readonly<Record<string, Entry>> = {
  'GET /api/directory': {
    lists: [list(['partner', 'location', 'keptService', 'host', 'leavingHost'])],
  },
  'POST /api/directory/partners': { none: 'Adds a partner, and nothing of a case' },
  'PUT /api/directory/partners/:id': keptAt('partner', directoryBodies['PUT /api/directory/partners/{id}']),
  'POST /api/directory/locations': belonging('POST /api/directory/locations', { partnerId: 'partner' }),
  'PUT /api/directory/locations/:id': keptAt(
    'location',
    directoryBodies['PUT /api/directory/locations/{id}'],
  ),
  'POST /api/directory/services': {
    names: [
      {
        object: 'partner',
        fill: ({ id }) => ({
          body: { ...directoryBodies['POST /api/directory/services'], partnerId: id, code: 'another' },
        }),
      },
    ],
  },
  'PUT /api/directory/services/:id': keptAt(
    'keptService',
    directoryBodies['PUT /api/directory/services/{id}'],
  ),
  'POST /api/directory/hosts': belonging('POST /api/directory/hosts', {
    serviceId: 'keptService',
    locationId: 'location',
  }),
  'PUT /api/directory/hosts/:id': keptAt('host', directoryBodies['PUT /api/directory/hosts/{id}']),
  'DELETE /api/directory/hosts/:id': keptAt('leavingHost'),
  // Follows the one above, which a walk of their owner ended.
  'POST /api/directory/hosts/:id/reopen': keptAt('leavingHost'),
  'GET /api/directory/hosts/:id/availability': {
    names: [at('host')],
    lists: [{ fill: ({ host }) => ({ params: { id: host } }), shows: ['rule', 'leavingRule', 'closure'] }],
  },
  'GET /api/directory/hosts/:id/preview': {
    names: [
      at('host', {
        fill: ({ id }) => ({
          params: { id },
          query: 'rrule=FREQ%3DDAILY&startAt=10:00&minutes=30&validFrom=2026-01-01',
        }),
      }),
    ],
  },
  'POST /api/directory/hosts/:id/rules': {
    names: [at('host')],
  },
  'PUT /api/directory/rules/:id': { names: [at('rule')] },
  'DELETE /api/directory/rules/:id': { names: [at('leavingRule')] },
  'GET /api/directory/holidays': { none: 'Days on which the whole country is closed' },
  'GET /api/directory/closures': { lists: [list(['closure'])] },
  'POST /api/directory/closures': belonging('POST /api/directory/closures', { hostId: 'host' }),
  'DELETE /api/directory/closures/:id': { names: [at('closure')] },
};
