/** How a platform names what stands on it. */
export interface PostRule {
  /** Hosts, without `www.` and `m.`. */
  readonly hosts: readonly string[];
  /** The whole path; the groups that are there are the id. */
  readonly path: RegExp;
  /** A parameter that is the id instead. */
  readonly parameter?: string;
  /** What it is, so that a post and an account of one name are two. */
  readonly name: string;
  /** Whether capitals make no difference, as in the names of accounts. */
  readonly folds?: true;
}

const instagram = ['instagram.com', 'instagr.am'];
const tiktok = ['tiktok.com'];
const youtube = ['youtube.com', 'youtube-nocookie.com', 'music.youtube.com'];
const x = ['x.com', 'twitter.com', 'mobile.twitter.com'];
const reddit = ['reddit.com', 'old.reddit.com', 'new.reddit.com', 'np.reddit.com'];

/** One address of a post has many forms; the first rule that fits says which post it is. */
export const postRules: readonly PostRule[] = [
  { hosts: instagram, path: /^(?:\/[\w.]+)?\/(?:p|reels?|tv)\/([\w-]+)\/?$/, name: 'instagram:post' },
  { hosts: instagram, path: /^\/([\w.]+)\/?$/, name: 'instagram:account', folds: true },
  { hosts: tiktok, path: /^\/(?:@[\w.-]*\/(?:video|photo)|v)\/(\d+)(?:\.html)?\/?$/, name: 'tiktok:post' },
  { hosts: tiktok, path: /^\/@([\w.-]+)\/?$/, name: 'tiktok:account', folds: true },
  { hosts: youtube, path: /^\/watch\/?$/, parameter: 'v', name: 'youtube:post' },
  { hosts: youtube, path: /^\/(?:shorts|embed|live|v)\/([\w-]+)\/?$/, name: 'youtube:post' },
  { hosts: ['youtu.be'], path: /^\/([\w-]+)\/?$/, name: 'youtube:post' },
  { hosts: youtube, path: /^\/@([\w.-]+)\/?$/, name: 'youtube:account', folds: true },
  { hosts: youtube, path: /^\/channel\/([\w-]+)\/?$/, name: 'youtube:channel' },
  { hosts: x, path: /^\/(?:i\/web|i|\w+)\/status(?:es)?\/(\d+)(?:\/.*)?$/, name: 'x:post' },
  { hosts: x, path: /^\/(\w+)\/?$/, name: 'x:account', folds: true },
  {
    hosts: reddit,
    path: /^(?:\/(?:r|user|u)\/[\w-]+)?\/comments\/(\w+)(?:\/[^/]*(?:\/(\w+))?)?\/?$/,
    name: 'reddit:post',
    folds: true,
  },
  { hosts: ['redd.it'], path: /^\/(\w+)\/?$/, name: 'reddit:post', folds: true },
  { hosts: reddit, path: /^\/(?:user|u)\/([\w-]+)\/?$/, name: 'reddit:account', folds: true },
];
