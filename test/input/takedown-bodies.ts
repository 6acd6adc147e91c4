import { randomUUID } from 'node:crypto';
import { aProfile, aProvider } from '../support/providers.js';
import { wholeWords } from '../support/takedown.js';

const notices = '/api/takedown/notices';
const targets = '/api/takedown/targets';
const providers = '/api/takedown/providers';
const address = { url: 'https://videobaan.test/p/1', kind: 'post' };

/** Every changing route of takedown, with a body that would be good for one that is there. */
export const takedownBodies: readonly (readonly [line: string, good: object])[] = [
  [`POST ${notices}`, { key: randomUUID(), providerId: randomUUID(), contactId: randomUUID() }],
  [
    `PUT ${notices}/${randomUUID()}`,
    { ...wholeWords, revision: 1, authorisation: { kind: 'written', givenOn: '2026-11-28' } },
  ],
  [`POST ${notices}/${randomUUID()}/targets`, { revision: 1, targets: [address] }],
  [`DELETE ${notices}/${randomUUID()}/targets/${randomUUID()}?revision=1`, {}],
  [
    `POST ${notices}/${randomUUID()}/acts`,
    {
      ...{ revision: 1, act: 'decide', note: 'Dag', providerReference: 'A-1' },
      decisions: [{ targetId: randomUUID(), decision: 'removed' }],
    },
  ],
  [`POST ${notices}/${randomUUID()}/escalations/${randomUUID()}/done`, { note: 'Gebeld' }],
  [`POST ${notices}/%00/escalations/${randomUUID()}/undo`, {}],
  [`POST ${targets}/${randomUUID()}/reveal`, {}],
  [`POST ${targets}/${randomUUID()}/reopen`, { key: randomUUID() }],
  [`POST ${providers}`, aProvider()],
  [`POST ${providers}/${randomUUID()}/profiles`, { version: 1, profile: aProfile, verified: false }],
  [`POST ${providers}/${randomUUID()}/pause`, {}],
  [`POST ${providers}/${randomUUID()}/resume`, {}],
];
