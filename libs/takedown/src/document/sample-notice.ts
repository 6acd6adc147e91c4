import type { IssuedNotice } from './issued-notice.js';

/** A complete notice that is about nothing, for the tests beside this file. */
export const sampleNotice = (more: Partial<IssuedNotice> = {}): IssuedNotice => ({
  reference: 'VV-0151',
  issuedAt: new Date('2026-11-28T10:15:00Z'),
  answerTo: 'notices+k7q2m9x4@helpline.example.org',
  domain: 'helpline.example.org',
  targets: [
    {
      url: 'https://video.example.org/watch?v=A_b-1&igsh=x%2fY&utm_source=z#t=1',
      kind: 'post',
      reportId: '40daae21-fbe5-4b5d-bfb3-7ea6c2f82cae',
    },
    {
      url: 'http://bücher.example.org:8080/ü',
      kind: 'account',
      reportId: 'b7ca7591-811e-4d40-83d9-dc043c08555d',
    },
  ],
  basis: 'sexual_image',
  ageClass: 'minor',
  explanation: 'The person concerned has told us that this was put there against their will.',
  languages: ['en'],
  capacity: 'trusted_flagger',
  goodFaith: true,
  sender: { name: 'Voorbeeld helplijn', email: 'notices@helpline.example.org' },
  channel: {
    providerKind: 'platform',
    capacities: ['trusted_flagger'],
    languages: ['en'],
    mayPublishNotice: false,
  },
  ...more,
});
