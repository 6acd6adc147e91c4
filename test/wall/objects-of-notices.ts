import { randomUUID } from 'node:crypto';
import { wholeWords } from '../support/takedown.js';
import { at, type Entry, list, type Probe } from './probes.js';

const notices = '/api/takedown/notices';
const targets = '/api/takedown/targets';

/** What the walk of changing routes works on. */
export const knownNotice = {
  provider: '5f0c1d0e-6f1e-4a53-9a53-0f6f6b0d1c01',
  key: '5f0c1d0e-6f1e-4a53-9a53-0f6f6b0d1c02',
  keyOfSecond: '5f0c1d0e-6f1e-4a53-9a53-0f6f6b0d1c03',
  keyOfThird: '5f0c1d0e-6f1e-4a53-9a53-0f6f6b0d1c04',
} as const;

const address = (path: string) => ({ url: `https://videobaan.test/p/${path}`, kind: 'post' });

/** How the known notice is begun: of its addresses one is taken out, the other stays. */
export const knownDraft = {
  providerId: knownNotice.provider,
  key: knownNotice.key,
  targets: [address('stays'), address('goes')],
};

/** Since when the address that somebody sees stands as it does. */
export const seenAt = '2026-12-08T09:00:00.000Z';

/** A good body for each route that changes a notice, one revision after the other. */
export const noticeBodies: Readonly<Record<string, object>> = {
  [`POST ${notices}`]: { key: knownNotice.keyOfSecond, providerId: knownNotice.provider },
  [`PUT ${notices}/{id}`]: { ...wholeWords, revision: 2 },
  [`POST ${notices}/{id}/targets`]: { revision: 3, targets: [address('new')] },
  [`DELETE ${notices}/{id}/targets/{targetId}`]: {},
  [`POST ${targets}/{id}/reveal`]: {},
  [`POST ${notices}/{id}/escalations/{escalationId}/done`]: {},
  [`POST ${notices}/{id}/escalations/{escalationId}/undo`]: {},
  [`POST ${targets}/{id}/seen`]: { seen: 'gone', stateAt: seenAt },
  'PUT /api/takedown/probing': { minors: true },
  [`POST ${notices}/{id}/acts`]: { revision: 5, act: 'withdraw' },
  // After the one above, which let go of the address.
  [`POST ${targets}/{id}/reopen`]: { key: knownNotice.keyOfThird },
};

/** Notices are the programme's: everyone who reads them sees each, and whose it is. */
const shared = { shared: true } as const;
const notice: Entry = { names: [at('takedownNotice', shared)] };
const step: Entry = {
  names: [
    at('takedownNotice', {
      ...shared,
      fill: ({ id, world }) => ({ params: { id, escalationId: world.takedownStep } }),
    }),
    at('takedownStep', {
      ...shared,
      fill: ({ id, world }) => ({ params: { id: world.takedownNotice, escalationId: id } }),
    }),
  ],
};
const target: Entry = { names: [at('takedownTarget', shared)] };

const begunFor = (object: 'takedownProvider' | 'contact', more: Partial<Probe>): Probe => ({
  object,
  fill: ({ id, world, own }) => ({
    body: {
      key: randomUUID(),
      providerId: object === 'contact' ? world.takedownProvider : id,
      contactId: object === 'contact' ? id : own,
    },
  }),
  ...more,
});

/** What the routes of notices name and show. */
export const noticeObjects: Readonly<Record<string, Entry>> = {
  [`GET ${notices}`]: {
    lists: [list(['takedownNotice'], {}, ['takedownNotice', 'takedownProvider', 'staff'])],
  },
  [`POST ${notices}`]: {
    names: [begunFor('takedownProvider', { unknown: 400, shared: true }), begunFor('contact', {})],
  },
  [`GET ${notices}/:id`]: {
    names: [at('takedownNotice', shared)],
    lists: [
      {
        fill: ({ takedownNotice }) => ({ params: { id: takedownNotice } }),
        shows: ['takedownNotice', 'takedownTarget'],
        shared: ['takedownNotice', 'takedownTarget', 'takedownProvider', 'staff'],
      },
    ],
  },
  [`PUT ${notices}/:id`]: notice,
  [`POST ${notices}/:id/targets`]: notice,
  [`DELETE ${notices}/:id/targets/:targetId`]: {
    names: [
      at('takedownNotice', {
        ...shared,
        fill: ({ id, world }) => ({
          params: { id, targetId: world.takedownTarget },
          query: 'revision=1',
        }),
      }),
      at('takedownTarget', {
        ...shared,
        fill: ({ id, world }) => ({
          params: { id: world.takedownNotice, targetId: id },
          query: 'revision=1',
        }),
      }),
    ],
  },
  [`POST ${notices}/:id/acts`]: notice,
  [`GET ${notices}/:id/handoff`]: notice,
  [`GET ${notices}/:id/escalations`]: {
    names: [at('takedownNotice', shared)],
    lists: [
      {
        fill: ({ takedownNotice }) => ({ params: { id: takedownNotice } }),
        shows: ['takedownStep'],
        shared: ['takedownStep'],
      },
    ],
  },
  [`POST ${notices}/:id/escalations/:escalationId/done`]: step,
  [`POST ${notices}/:id/escalations/:escalationId/undo`]: step,
  'GET /api/takedown/waiting': { none: 'Numbers for whoever asks' },
  'GET /api/queues': { none: 'Names and numbers of jobs, of the whole installation' },
  [`GET ${notices}/:id/probes`]: notice,
  'GET /api/takedown/looks': {
    none: 'Only notices of which something answers again: see test/takedown/sightings',
  },
  'GET /api/takedown/probing': { none: 'A switch of the programme' },
  'PUT /api/takedown/probing': { none: 'A switch of the programme' },
  [`POST ${targets}/:id/seen`]: target,
  [`GET ${notices}/:id/channel`]: notice,
  [`GET ${notices}/:id/document`]: notice,
  [`GET ${notices}/:id/xarf`]: notice,
  [`POST ${targets}/:id/reveal`]: target,
  [`POST ${targets}/:id/reopen`]: target,
};
