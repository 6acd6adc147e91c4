import { at, type Entry, list } from './probes.js';

const mail = '/api/takedown/mail';
/** Mail about notices is the programme's, as notices are. */
const shared = { shared: true } as const;
const pile: Entry = { names: [at('pileMail', shared)] };

/** What the routes of mail about notices name and show. */
export const noticeMail: Readonly<Record<string, Entry>> = {
  [`GET ${mail}`]: {
    lists: [list(['pileMail', 'noticeMail'], {}, ['pileMail', 'noticeMail', 'takedownNotice'])],
  },
  [`GET ${mail}/counts`]: { none: 'How much waits in the programme, and nothing of it' },
  'GET /api/takedown/notices/:id/mail': {
    names: [at('takedownNotice', shared)],
    lists: [
      {
        fill: ({ takedownNotice }) => ({ params: { id: takedownNotice } }),
        shows: ['noticeMail'],
        shared: ['noticeMail', 'takedownNotice'],
      },
    ],
  },
  [`POST ${mail}/:id/assign`]: pile,
  [`POST ${mail}/:id/read`]: { names: [at('noticeMail', shared)] },
  [`POST ${mail}/:id/not-ours`]: pile,
  [`POST ${mail}/:id/bring-back`]: pile,
};

/** A good body for each route that changes one: one message is given a notice and read, another set aside and brought back. */
export const noticeMailBodies: Readonly<Record<string, object>> = {
  [`POST ${mail}/{id}/assign`]: { revision: 1, notice: 1 },
  [`POST ${mail}/{id}/read`]: { revision: 2 },
  [`POST ${mail}/{id}/not-ours`]: { revision: 1 },
  [`POST ${mail}/{id}/bring-back`]: { revision: 2 },
};
