import type { Capacity, CreateProvider, ProfileFields } from '#contract/takedown';

/** A provider that an installation begins with; the same `code` is the same provider everywhere. */
export type KnownProvider = Omit<CreateProvider, 'id'>;

/** Where to begin; what a provider does not say of itself is what one can do with any. */
export const cautious: Omit<ProfileFields, 'kind' | 'address'> = {
  replyDomains: [],
  capacities: ['ordinary'],
  languages: ['en'],
  maximumUrls: 10,
  // Until somebody has looked it counts as one that may: then nothing of minors goes there unseen.
  mayPublishNotice: true,
  mayProbe: false,
  acknowledgedHours: 24,
  decidedHours: 72,
  escalation: [],
  sendingDays: [1, 2, 3, 4, 5, 6, 7],
  dailyCap: 50,
  perMinute: 5,
};

interface Platform {
  readonly name: string;
  /** Where its name makes none. */
  readonly code?: string;
  readonly home: string;
  readonly hosts: readonly string[];
  readonly kind?: 'platform' | 'search';
  readonly profile?: Partial<ProfileFields>;
}

/** One with a form that a person fills in. */
function platform({ name, code, home, hosts, kind = 'platform', profile }: Platform): KnownProvider {
  return {
    code: code ?? name.toLowerCase().replace(/[^a-z0-9]+/g, '_'),
    name,
    kind,
    hosts,
    profile: { ...cautious, kind: 'assisted_form', address: `https://${home}/`, ...profile },
  };
}

const withPartners: readonly Capacity[] = ['partner_programme', 'ordinary'];

/**
 * The platforms and search engines people ask about most. Nothing here was checked against the providers' own pages: each
 * address is the door of the site and not its form, each number is cautious, and a person must check every one of them
 * before it is used. So none has a date on which it was checked, and the console says so.
 */
export const knownProviders: readonly KnownProvider[] = [
  platform({ name: 'TikTok', home: 'www.tiktok.com', hosts: ['tiktok.com'] }),
  platform({
    name: 'Snapchat',
    home: 'www.snapchat.com',
    hosts: ['snapchat.com'],
    profile: { languages: ['nl', 'en'] },
  }),
  platform({ name: 'X', code: 'x_com', home: 'x.com', hosts: ['x.com', 'twitter.com', 't.co'] }),
  platform({ name: 'Telegram', home: 'telegram.org', hosts: ['telegram.org', 'telegram.me', 't.me'] }),
  platform({ name: 'Discord', home: 'discord.com', hosts: ['discord.com', 'discord.gg', 'discordapp.com'] }),
  platform({ name: 'YouTube', home: 'www.youtube.com', hosts: ['youtube.com', 'youtu.be'] }),
  platform({
    name: 'Google Search',
    home: 'www.google.com',
    hosts: ['google.com', 'google.nl'],
    kind: 'search',
    profile: { maximumUrls: 1000 },
  }),
  platform({ name: 'Bing', home: 'www.bing.com', hosts: ['bing.com'], kind: 'search' }),
  platform({
    name: 'Pornhub',
    home: 'www.pornhub.com',
    hosts: ['pornhub.com'],
    profile: { capacities: withPartners },
  }),
  platform({
    name: 'Facebook',
    home: 'www.facebook.com',
    hosts: ['facebook.com', 'fb.com', 'fb.watch'],
    profile: { capacities: withPartners },
  }),
  platform({
    name: 'Instagram',
    home: 'www.instagram.com',
    hosts: ['instagram.com'],
    profile: { capacities: withPartners },
  }),
  platform({
    name: 'Threads',
    home: 'www.threads.com',
    hosts: ['threads.com', 'threads.net'],
    profile: { capacities: withPartners },
  }),
  platform({ name: 'OnlyFans', home: 'onlyfans.com', hosts: ['onlyfans.com'] }),
  platform({ name: 'WhatsApp', home: 'www.whatsapp.com', hosts: ['whatsapp.com', 'wa.me'] }),
  platform({ name: 'Reddit', home: 'www.reddit.com', hosts: ['reddit.com', 'redd.it'] }),
  platform({ name: 'Pinterest', home: 'www.pinterest.com', hosts: ['pinterest.com', 'pin.it'] }),
  platform({ name: 'Twitch', home: 'www.twitch.tv', hosts: ['twitch.tv'] }),
  // It stands before the hosts of others, so nothing is found under a name of its own.
  {
    code: 'cloudflare',
    name: 'Cloudflare',
    kind: 'hosting',
    hosts: [],
    profile: { ...cautious, kind: 'http_api', maximumUrls: 1 },
  },
];
