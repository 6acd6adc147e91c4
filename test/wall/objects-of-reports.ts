import { type Entry } from './probes.js';

const base = '/api/takedown/report';
const none = 'Numbers of five notices and more, and a text about the organisation: nothing of a case';

/** What the routes of the yearly report name. */
export const reports: Readonly<Record<string, Entry>> = {
  [`GET ${base}`]: { none },
  [`GET ${base}.csv`]: { none },
  [`GET ${base}.pdf`]: { none },
  [`PUT ${base}/:year`]: { none },
  [`POST ${base}/:year/publish`]: { none },
};

/** A good body for each route that changes one. */
export const reportBodies: Readonly<Record<string, object>> = {
  [`PUT ${base}/{year}`]: { revision: 0, text: { nl: 'Wij zijn onafhankelijk.', en: 'We are independent.' } },
  [`POST ${base}/{year}/publish`]: { revision: 1 },
};
