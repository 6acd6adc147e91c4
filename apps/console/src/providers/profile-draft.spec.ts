import type { ProfileView } from '#contract/takedown';
import { draftOf, profileFrom } from './profile-draft.js';

const profile: ProfileView = {
  id: 'one',
  version: 3,
  createdAt: '2026-11-01T09:00:00.000Z',
  kind: 'email',
  address: 'meldingen@videobaan.test',
  replyDomains: ['videobaan.test', 'baan.example'],
  capacities: ['trusted_flagger'],
  languages: ['nl'],
  maximumUrls: 20,
  mayPublishNotice: true,
  mayProbe: false,
  acknowledgedHours: 24,
  decidedHours: 72,
  escalation: ['Bel', 'Schrijf'],
  sendingDays: [1, 2],
  sendingFrom: '09:00',
  sendingTo: '17:00',
  dailyCap: 50,
  perMinute: 5,
};

describe('a profile in a form', () => {
  it('comes out as it went in', () => {
    const { version, createdAt } = profile;
    expect({ ...profileFrom(draftOf(profile)), id: 'one', version, createdAt }).toEqual(profile);
    expect(draftOf(profile)['version']).toBe('3');
  });

  it('leaves out what is empty, and the address of an API', () => {
    const draft = {
      ...draftOf(profile),
      kind: 'http_api',
      sendingFrom: '',
      sendingTo: ' ',
      escalation: '\n \n',
    };
    expect(Object.keys(profileFrom(draft))).not.toEqual(
      expect.arrayContaining(['address', 'sendingFrom', 'sendingTo']),
    );
    expect(profileFrom(draft).escalation).toEqual([]);
  });

  it('takes domains apart however somebody writes them', () =>
    expect(
      profileFrom({ ...draftOf(profile), replyDomains: ' Videobaan.test;baan.example  x.test' }),
    ).toMatchObject({
      replyDomains: ['videobaan.test', 'baan.example', 'x.test'],
    }));
});
