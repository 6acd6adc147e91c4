import { firstForm } from '#contacts';
import { directoryBodies } from './directory-world.js';
import { channelBodies } from './objects-of-channels.js';
import { noticeMailBodies } from './objects-of-notice-mail.js';
import { noticeBodies } from './objects-of-notices.js';
import { providerBodies } from './objects-of-providers.js';
import { reportBodies } from './objects-of-reports.js';
import { groupBodies } from './group-bodies.js';

/** A caller there is, and the key of a missed call. */
export const knownCaller = '5f0c1d0e-6f1e-4a53-9a53-0f6f6b0d1a02';
export const missedCall = '5f0c1d0e-6f1e-4a53-9a53-0f6f6b0d1a04';
/** Free times of a partner. */
export const freeSlots = [
  '5f0c1d0e-6f1e-4a53-9a53-0f6f6b0d1a05',
  '5f0c1d0e-6f1e-4a53-9a53-0f6f6b0d1a06',
] as const;

/** A good body for each route; a new route without one fails the walk. */
export const goodBodies: Readonly<Record<string, object>> = {
  'POST /api/conversations': { language: 'nl', confidentialityVersion: '2026-11' },
  'POST /api/session': { login: 'noor@demo.test', password: 'hulplijn-demo' },
  'POST /api/session/totp': { code: '123456' },
  'POST /api/session/totp-enrolment': {},
  'PUT /api/session/totp-enrolment': { code: '123456' },
  'POST /api/session/programme': { code: 'stop_it_now' },
  'POST /api/enrolment': { token: 'x'.repeat(43), password: 'lang genoeg om te gelden' },
  'POST /api/contacts': { key: '5f0c1d0e-6f1e-4a53-9a53-0f6f6b0d1a01', channel: 'phone' },
  'PUT /api/contacts/{id}': { revision: 1, answers: { primary_topic: 'ncii' } },
  'POST /api/contacts/{id}/close': { revision: 2, kind: 'test' },
  'POST /api/contacts/{id}/correct': { revision: 3, reason: 'Anders', kind: 'prank' },
  'POST /api/contacts/{id}/report/messages': { key: '5f0c1d0e-6f1e-4a53-9a53-0f6f6b0d1a02', text: 'Dag' },
  'POST /api/contacts/search': { words: 'politie', filter: {} },
  'POST /api/contacts/export': { filter: {}, columns: ['topic'], language: 'nl', reason: 'Jaarverslag' },
  'PUT /api/saved-views/{id}': { name: 'Docenten', filter: { reporterRole: 'teacher' }, columns: ['topic'] },
  'DELETE /api/saved-views/{id}': {},
  'POST /api/contacts/{id}/caller': { word: 'anker-noord' },
  'PUT /api/contacts/{id}/caller': { callerId: knownCaller, certainty: 'certain' },
  'DELETE /api/contacts/{id}/caller': {},
  'POST /api/callers/find': { given: 'anker-noord' },
  'POST /api/calls': { key: '5f0c1d0e-6f1e-4a53-9a53-0f6f6b0d1a03' },
  'POST /api/calls/{id}/stop': {},
  'POST /api/calls/{id}/resume': {},
  'POST /api/missed-calls': { key: missedCall },
  'DELETE /api/missed-calls/{key}': {},
  'POST /api/telephony/events': { id: 'a-call', event: 'missed' },
  'POST /api/referrals/appointments': {
    key: '5f0c1d0e-6f1e-4a53-9a53-0f6f6b0d1a07',
    contactId: '5f0c1d0e-6f1e-4a53-9a53-0f6f6b0d1a08',
    slotId: freeSlots[0],
  },
  'POST /api/referrals/appointments/{id}/confirm': {},
  'POST /api/referrals/appointments/{id}/code': {},
  'POST /api/referrals/appointments/{id}/move': { revision: 2, slotId: freeSlots[1] },
  ...channelBodies,
  'POST /api/referrals/appointments/{id}/cancel': { revision: 3 },
  'POST /api/referrals/appointments/{id}/end': { revision: 1, ending: 'no_show' },
  'POST /api/referrals/notices/{id}/resolve': { outcome: 'leave' },
  ...groupBodies,
  ...noticeBodies,
  ...noticeMailBodies,
  'POST /api/mail/{id}/take': {},
  'PUT /api/mail/{id}/draft': { text: 'Dag' },
  'POST /api/mail/{id}/messages/{messageId}/resolve': { outcome: 'sent' },
  'POST /api/mail/{id}/answers': {
    key: '5f0c1d0e-6f1e-4a53-9a53-0f6f6b0d1a02',
    text: 'Dag',
    language: 'nl',
  },
  'POST /api/mail/{id}/return': {},
  'POST /api/staff': { login: 'x@demo.test', displayName: 'X', alias: 'X', role: 'counsellor' },
  'POST /api/staff/{id}/disable': {},
  'POST /api/staff/{id}/enable': {},
  'POST /api/forms': {
    follows: '2016.1',
    kinds: firstForm('helpwanted').kinds,
    fields: firstForm('helpwanted').fields,
  },
  'PUT /api/hours/override': { state: 'closed', until: new Date(Date.now() + 3_600_000).toISOString() },
  ...directoryBodies,
  ...providerBodies,
  ...reportBodies,
  // The last, since it ends the session of those above.
  'DELETE /api/session': {},
};
/** The farewell of a page, in plain text: whoever knows the token may say it. */
export const farewell = 'POST /api/conversations/leave';
/** Routes of whoever has no session yet: there is no token to repeat. */
export const openRoutes = ['POST /api/session', 'POST /api/enrolment', 'POST /api/conversations'];
/** Forms of visitors, which work without script: a foreign page is known by what its browser says of it. */
export const formRoutes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'POST /appointment': { code: '7Q4M-2K9X-TZB' },
  'POST /appointment/show': { pass: 'x' },
  'POST /appointment/times': { pass: 'x' },
  'POST /appointment/move': { pass: 'x', revision: '1' },
  'POST /appointment/cancel': { pass: 'x', revision: '1' },
  'POST /appointment/file': { pass: 'x' },
  'POST /appointment/seat': { pass: 'x', step: 'leave' },
  'POST /code': { code: 'kiezel winter sokken brug lantaarn' },
  'POST /code/new': { token: 'x' },
  'POST /code/confirm': { token: 'x', code: 'x' },
  'POST /code/resume': { token: 'x' },
  'POST /code/reply': { token: 'x', key: '5f0c1d0e-6f1e-4a53-9a53-0f6f6b0d1a03', text: 'x' },
  'POST /form': { step: '0', go: 'next' },
};
/** Routes of another system: no session and no token, a signature instead. */
export const signedRoutes = ['POST /api/telephony/events'];
export const ofVisitors = ['POST /api/conversations', ...signedRoutes];
export const formTypes = [
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  '',
];
