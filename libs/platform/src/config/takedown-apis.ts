import { pairedList } from './mail-accounts.js';

/** Providers whose interface the product speaks, by their code. */
export const takedownApiNames = ['cloudflare'] as const;

/** With what a programme is known at the interface of a provider. */
export interface TakedownApi {
  readonly provider: (typeof takedownApiNames)[number];
  /** Where it is, without what signs in. */
  readonly url: string;
  readonly account: string;
  readonly token: string;
}

const shape = 'TAKEDOWN_APIS must look like helpwanted=cloudflare+https://account:token@host/path';
const local = ['127.0.0.1', '[::1]', 'localhost'];

/** Encrypted, unless it is on this very machine. */
function apiOf(text: string): TakedownApi | undefined {
  const plus = text.indexOf('+');
  const provider = takedownApiNames.find((name) => name === text.slice(0, plus));
  const url = URL.parse(text.slice(plus + 1));
  if (!provider || !url || url.search !== '' || url.hash !== '') return undefined;
  const isPlain = url.protocol === 'http:' && local.includes(url.hostname);
  if (url.protocol !== 'https:' && !isPlain) return undefined;
  const [account, token] = [url.username, url.password];
  // They go into a path and a header as they are.
  if (!/^[\w-]{1,64}$/.test(account) || !/^[\w.~-]{1,512}$/.test(token)) return undefined;
  return { provider, url: `${url.origin}${url.pathname}`.replace(/\/+$/, ''), account, token };
}

/** The interfaces by their programme, and what is wrong with the variable, in words that repeat no value. */
export function takedownApis(
  text: string | undefined,
  programmes: readonly string[],
): {
  readonly apis: ReadonlyMap<string, readonly TakedownApi[]>;
  readonly problems: readonly string[];
} {
  const apis = new Map<string, readonly TakedownApi[]>();
  for (const [programme, value] of pairedList(text)) {
    const api = apiOf(value);
    const own = apis.get(programme) ?? [];
    const isTwice = own.some(({ provider }) => provider === api?.provider);
    if (!api || isTwice || !programmes.includes(programme)) return { apis: new Map(), problems: [shape] };
    apis.set(programme, [...own, api]);
  }
  return { apis, problems: [] };
}
