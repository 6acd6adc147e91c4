import { plainHostOf } from './duplicate-key.js';

const mask = '•••••';
/** After these a name follows, on any site. */
const introduces = new Set(['u', 'user', 'users', 'profile', 'add', 'accounts', 'in', 'channel', 'c']);
/** Sites whose addresses begin with the name of an account. */
const beginsWithName = new Set([
  ...['instagram.com', 'x.com', 'twitter.com', 'facebook.com', 't.me', 'onlyfans.com', 'twitch.tv'],
  ...['threads.net', 'threads.com', 'pinterest.com'],
]);
/** What stands there and is no name. */
const noName = new Set([
  'p',
  'reel',
  'reels',
  'tv',
  'i',
  'watch',
  'groups',
  'share',
  'search',
  'explore',
  'pin',
]);

/** The path of an address with the names of accounts made unreadable: who it is about is nobody's business on a list. */
export function maskAccounts(path: string, parsed: URL): string {
  const [before = '', ...rest] = path.split('/');
  const startsWithName = beginsWithName.has(plainHostOf(parsed));
  const segments = rest.map((segment, index) => {
    if (segment === '') return segment;
    if (segment.startsWith('@')) return `@${mask}`;
    const previous = index === 0 ? undefined : rest[index - 1]?.toLowerCase();
    if (previous !== undefined && introduces.has(previous)) return mask;
    return index === 0 && startsWithName && !noName.has(segment.toLowerCase()) ? mask : segment;
  });
  return [before, ...segments].join('/');
}
