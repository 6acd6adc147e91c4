import { randomUUID } from 'node:crypto';
import { goodBodies } from './changing-routes.js';
import { directoryObjects } from './directory-objects.js';
import { channels } from './objects-of-channels.js';
import { groups } from './objects-of-groups.js';
import { noticeMail } from './objects-of-notice-mail.js';
import { noticeObjects } from './objects-of-notices.js';
import { partnerPage } from './objects-of-partner-page.js';
import { providers } from './objects-of-providers.js';
import { reports } from './objects-of-reports.js';
import { referrals } from './objects-of-referrals.js';
import { at, type Entry, form, list, told } from './probes.js';
import { callerWord, word } from './world.js';

const session = { none: 'A session, and nothing of a case' };
const key = 'Makes one; its key is chosen by chance by whoever sends it, and names nothing that can be read';
const formsOnly = 'What is asked, and nothing that was answered';
const ownCode =
  'A code of one appointment or seat, or a pass made of one; a test of its own looks what each opens';
const count = 'A number for whoever asks, made by the rule of the list';

const contacts: Readonly<Record<string, Entry>> = {
  'GET /api/contacts': {
    lists: [
      list(['contact', 'call', 'report']),
      { fill: ({ caller }) => ({ query: `callerId=${caller}` }), shows: ['call'] },
      { fill: ({ staff }) => ({ query: `counsellor=${staff}` }), shows: ['contact', 'report'] },
      { fill: ({ conversation }) => ({ query: `conversationId=${conversation}` }), shows: [] },
    ],
  },
  'GET /api/contacts/counts': { none: count },
  'POST /api/contacts': {
    names: [
      {
        object: 'staff',
        fill: ({ id }) => ({ body: { key: randomUUID(), channel: 'phone', counsellorId: id } }),
        unknown: 400,
        shared: true,
      },
    ],
  },
  'GET /api/contacts/:id': { names: [at('contact'), at('report')] },
  'GET /api/contacts/:id/versions': { names: [at('contact')] },
  'PUT /api/contacts/:id': { names: [at('contact')] },
  'POST /api/contacts/:id/close': { names: [at('contact')] },
  'POST /api/contacts/:id/correct': { names: [at('contact')] },
  'GET /api/contacts/:id/report': { names: [at('report')] },
  'POST /api/contacts/:id/report/messages': { names: [at('report')] },
  'POST /api/contacts/search': { lists: [list(['contact'], { body: { words: word, filter: {} } })] },
  'POST /api/contacts/export': {
    lists: [
      list(['contact', 'call'], {
        body: { filter: {}, columns: ['number'], language: 'nl', reason: 'Jaarverslag' },
      }),
    ],
  },
  'POST /api/contacts/:id/caller': { names: [at('contact')] },
  'PUT /api/contacts/:id/caller': {
    names: [
      at('contact', {
        fill: ({ id, world }) => ({ params: { id }, body: { callerId: world.caller, certainty: 'certain' } }),
      }),
      at('caller', {
        fill: ({ id, own }) => ({ params: { id: own }, body: { callerId: id, certainty: 'certain' } }),
        shared: true,
      }),
    ],
  },
  'DELETE /api/contacts/:id/caller': { names: [at('contact')] },
  'GET /api/contact-forms': { none: formsOnly },
  'GET /api/forms': { none: formsOnly },
  'GET /api/forms/:version': { none: formsOnly },
  'POST /api/forms': { none: formsOnly },
  'GET /api/counsellors': { lists: [list(['staff'], {}, ['staff'])] },
  'GET /api/saved-views': { lists: [list(['view'])] },
  'PUT /api/saved-views/:id': { names: [at('view', { unknown: 200 })] },
  'DELETE /api/saved-views/:id': { names: [at('view', { unknown: 204 })] },
};

const phone: Readonly<Record<string, Entry>> = {
  'GET /api/phone': { lists: [list(['call'])] },
  'POST /api/calls': { none: key },
  'POST /api/calls/:id/stop': { names: [at('call')] },
  'POST /api/calls/:id/resume': { names: [at('call')] },
  'POST /api/missed-calls': { none: key },
  'DELETE /api/missed-calls/:key': {
    names: [{ object: 'missed', fill: ({ id }) => ({ params: { key: id } }) }],
  },
  'GET /api/callers': { none: count },
  'POST /api/callers/find': {
    names: [{ object: 'callerWord', fill: ({ id }) => ({ body: { given: id } }), shared: true }],
    lists: [list(['caller', 'call'], { body: { given: callerWord } }, ['caller'])],
  },
  'GET /api/callers/:id': {
    names: [at('caller', { shared: true })],
    lists: [
      { fill: ({ caller }) => ({ params: { id: caller } }), shows: ['caller', 'call'], shared: ['caller'] },
    ],
  },
  'POST /api/telephony/events': { none: 'Signed by another system, which is told only that it was heard' },
};

const mail: Readonly<Record<string, Entry>> = {
  'GET /api/mail': { lists: [list(['mail'], { query: 'view=due' })] },
  'GET /api/mail/counts': { none: count },
  'GET /api/mail/templates': { none: 'Texts of the programme' },
  'GET /api/mail/:id': {
    names: [at('mail')],
    lists: [{ fill: ({ freeMail }) => ({ params: { id: freeMail } }), shows: ['mail'] }],
  },
  'POST /api/mail/:id/take': { names: [at('mail')] },
  'PUT /api/mail/:id/draft': { names: [at('mail')] },
  'POST /api/mail/:id/answers': { names: [at('mail')] },
  'POST /api/mail/:id/messages/:messageId/resolve': {
    names: [
      at('mail', { fill: ({ id, world }) => ({ params: { id, messageId: world.answer } }) }),
      at('answer', {
        fill: ({ id, isOwner, world }) => ({
          params: { id: isOwner ? world.mail : world.freeMail, messageId: id },
        }),
      }),
    ],
  },
  'POST /api/mail/:id/return': { names: [at('mail')] },
};

const others: Readonly<Record<string, Entry>> = {
  'GET /api/health': { none: 'Whether Postgres answers' },
  'GET /api/programme': { none: 'What everyone may know of a programme' },
  'GET /api/hours': { none: 'Hours of the programme' },
  'PUT /api/hours/override': { none: 'Hours of the programme' },
  'GET /api/session': session,
  'POST /api/session': session,
  'DELETE /api/session': session,
  'POST /api/session/totp': session,
  'POST /api/session/totp-enrolment': session,
  'PUT /api/session/totp-enrolment': session,
  'POST /api/session/programme': session,
  'POST /api/enrolment': session,
  'GET /api/staff': { lists: [list(['staff'])] },
  'POST /api/staff': { none: 'Adds staff, and nothing of a case' },
  'POST /api/staff/:id/enable': { names: [at('staff')] },
  'POST /api/staff/:id/disable': { names: [at('staff')] },
  'POST /api/conversations': { none: 'Begins a conversation of the one who asks' },
  'POST /api/conversations/leave': { none: 'Always answered alike; a test of its own looks what it does' },
  'POST /form': { none: key },
  'POST /appointment': { none: ownCode },
  'POST /appointment/show': { none: ownCode },
  'POST /appointment/times': { none: ownCode },
  'POST /appointment/move': { none: ownCode },
  'POST /appointment/cancel': { none: ownCode },
  'POST /appointment/file': { none: ownCode },
  'POST /appointment/seat': { none: ownCode },
  'POST /code': form('code'),
  'POST /code/new': form('visitorToken'),
  'POST /code/confirm': {
    names: [{ object: 'visitorToken', fill: ({ id, world }) => ({ body: { token: id, code: world.code } }) }],
  },
  'POST /code/resume': form('visitorToken'),
  'POST /code/reply': form('reportPass', { key: randomUUID(), text: word }),
};

const line = { clientMessageId: randomUUID(), text: 'Dag' };
const events: Readonly<Record<string, Entry>> = {
  'staff chat:join': { names: [told('conversation')] },
  'staff chat:send': { names: [told('conversation', line)] },
  'staff chat:sync': { names: [told('conversation', { after: 0 })] },
  'staff chat:history': { names: [told('conversation', { before: 9 })] },
  // Reading tells nobody anything: it is answered alike and moves nothing.
  'staff chat:read': { names: [told('conversation', { seq: 1 }, { unknown: 200 })] },
  'staff chat:typing': { names: [told('conversation', { typing: true })] },
  'staff chat:end': { names: [told('conversation')] },
  'staff chat:close': { names: [told('conversation')] },
  'staff desk:open': { lists: [list(['waiting', 'conversation'], {}, ['waiting'])] },
  'staff desk:set': { none: 'A desk of the one who asks' },
  // The queue is everyone's of the programme: who comes second hears that it was taken.
  'staff queue:take': { names: [told('waiting', {}, { shared: true })] },
  'staff queue:return': { names: [told('handedBack')] },
  'visitor chat:open': { none: 'Names nothing: it is the conversation of the handshake' },
  'visitor chat:send': { names: [told('conversation', line)] },
  'visitor chat:sync': { names: [told('conversation', { after: 0 })] },
  'visitor chat:history': { names: [told('conversation', { before: 9 })] },
  'visitor chat:read': { names: [told('conversation', { seq: 1 })] },
  'visitor chat:typing': { names: [told('conversation', { typing: true })] },
  'visitor chat:end': { names: [told('conversation')] },
  'visitor chat:leave': { names: [told('conversation')] },
  'visitor chat:feedback': { names: [told('conversation', { helped: 3 })] },
};

/** Every route and event; one that is missing fails the test, so that somebody says what it names. */
export const objectsOf: Readonly<Record<string, Entry>> = {
  ...contacts,
  ...phone,
  ...mail,
  ...referrals,
  ...channels,
  ...groups,
  ...partnerPage,
  ...noticeObjects,
  ...noticeMail,
  ...providers,
  ...reports,
  ...others,
  ...directoryObjects,
  ...events,
};

/** A good body of a route, where a probe says none. */
export const bodyOf = (route: string): object => goodBodies[route.replace(/:(\w+)/g, '{$1}')] ?? {};
