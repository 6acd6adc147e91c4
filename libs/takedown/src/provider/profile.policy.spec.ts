import type { ProfileFields, ProviderKind } from '#contract/takedown';
import { unfitField } from './profile.policy.js';

const rest: Omit<ProfileFields, 'address'> = {
  kind: 'email',
  replyDomains: ['videobaan.test'],
  capacities: ['trusted_flagger', 'ordinary'],
  languages: ['nl'],
  maximumUrls: 20,
  mayPublishNotice: false,
  mayProbe: false,
  acknowledgedHours: 24,
  decidedHours: 72,
  escalation: [],
  sendingDays: [1, 2, 3],
  dailyCap: 50,
  perMinute: 5,
};
const good: ProfileFields = {
  ...rest,
  address: 'meldingen@videobaan.test',
  sendingFrom: '09:00',
  sendingTo: '17:00',
};
const form = { ...good, kind: 'assisted_form', address: 'https://pixelgram.example/meld?taal=nl' } as const;

describe('a profile', () => {
  it.each<[string, ProfileFields]>([
    ['by mail', good],
    ['with a form', form],
    ['of an API, without an address', { ...rest, kind: 'http_api' }],
    ['without hours of sending', { ...rest, address: 'a@videobaan.test' }],
  ])('fits %s', (_, fields) => expect(unfitField(fields, 'platform')).toBeUndefined());

  it.each([
    'meldingen',
    'Meldpunt <meldingen@videobaan.test>',
    '"a b"@videobaan.test',
    'a@videobaan.test, b@videobaan.test',
    'https://videobaan.test/',
    undefined,
  ])('of mail has one plain address, and not %p', (address) =>
    expect(unfitField({ ...rest, ...(address !== undefined && { address }) }, 'platform')).toBe('address'),
  );

  it.each([
    'http://pixelgram.example/meld',
    'https://a:b@pixelgram.example/',
    'https://pixelgram.example:8443/',
    'https://pixelgram.example/ meld',
    'https://localhost/',
    'javascript:alert(1)',
    'meldingen@videobaan.test',
  ])('of a form has a link that a person can open, and not %p', (address) =>
    expect(unfitField({ ...form, address }, 'platform')).toBe('address'),
  );

  it.each<[ProviderKind, string | undefined]>([
    ['platform', undefined],
    ['search', 'capacities'],
    ['hosting', 'capacities'],
  ])(
    'speaks as a trusted flagger to a platform alone: to one of kind %s the unfit field is %p',
    (kind, field) => expect(unfitField(good, kind)).toBe(field),
  );

  it.each<[string, Partial<ProfileFields>]>([
    ['address', { kind: 'http_api' }],
    ['capacities', { capacities: [] }],
    ['languages', { languages: [] }],
    ['decidedHours', { acknowledgedHours: 73 }],
    ['sendingDays', { sendingDays: [] }],
    ['sendingTo', { sendingTo: '09:00' }],
    ['sendingTo', { sendingFrom: '22:00', sendingTo: '06:00' }],
    ['perMinute', { dailyCap: 4 }],
  ])('is refused by its field %s for %p', (field, more) =>
    expect(unfitField({ ...good, ...more }, 'platform')).toBe(field),
  );
});
