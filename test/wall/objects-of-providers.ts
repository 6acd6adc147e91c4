import { aProfile, aProvider } from '../support/providers.js';
import { at, type Entry, list } from './probes.js';

const base = '/api/takedown/providers';
/** Providers are the programme's: whoever may, may see and change each of them. */
const entry: Entry = { names: [at('provider', { shared: true })] };

/** What the routes of providers name. */
export const providers: Readonly<Record<string, Entry>> = {
  [`GET ${base}`]: { lists: [list(['provider'], {}, ['provider', 'takedownProvider'])] },
  [`POST ${base}`]: { none: 'Adds a provider, and nothing of a case' },
  [`GET ${base}/year`]: { none: 'Numbers of five notices and more, and no case in them' },
  [`GET ${base}/:id/year`]: {
    names: [at('provider', { shared: true, fill: ({ id }) => ({ params: { id }, query: 'year=2026' }) })],
  },
  [`GET ${base}/:id/profiles`]: entry,
  [`POST ${base}/:id/profiles`]: entry,
  [`POST ${base}/:id/pause`]: entry,
  [`POST ${base}/:id/resume`]: entry,
};

/** A good body for each route that changes one. */
export const providerBodies: Readonly<Record<string, object>> = {
  [`POST ${base}`]: aProvider({ code: 'pixelgram', hosts: ['pixelgram.example'] }),
  [`POST ${base}/{id}/profiles`]: { version: 1, verified: true, profile: aProfile },
  [`POST ${base}/{id}/pause`]: {},
  [`POST ${base}/{id}/resume`]: {},
};
