import { cautious, type KnownProvider } from './known-providers.js';

/** Two that exist nowhere, for trying the product out: what is made for them by accident reaches nobody. */
export const demoProviders: readonly KnownProvider[] = [
  {
    code: 'pixelgram',
    name: 'Pixelgram',
    kind: 'platform',
    hosts: ['pixelgram.example'],
    profile: {
      ...cautious,
      kind: 'assisted_form',
      address: 'https://pixelgram.example/',
      capacities: ['trusted_flagger', 'ordinary'],
      languages: ['nl', 'en'],
    },
  },
  {
    code: 'videobaan',
    name: 'Videobaan',
    kind: 'platform',
    hosts: ['videobaan.test', 'videobaan.example'],
    profile: {
      ...cautious,
      kind: 'email',
      address: 'meldingen@videobaan.test',
      replyDomains: ['videobaan.test'],
      capacities: ['trusted_flagger', 'ordinary'],
      languages: ['nl', 'en'],
      mayPublishNotice: false,
    },
  },
];
