import { type DkimKey, dkimKeyOf } from './dkim-key.js';

/** How one server of a mailbox is reached. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  /** `implicit` from the first byte, `starttls` before signing in; `none` only on this very machine. */
  readonly tls: 'implicit' | 'starttls' | 'none';
  readonly user: string;
  readonly password: string;
}

/** A mailbox: its address, where it is read and where mail leaves. */
export interface MailAccount {
  readonly address: string;
  readonly imap: MailServer;
  readonly smtp: MailServer;
  /** Without one, mail leaves unsigned by us, and its server has to sign. */
  readonly dkim?: DkimKey;
  /** Address for reports that a mail was not delivered. Where there is one, it and the mailbox's own take `name+tag@…`. */
  readonly bounces?: string;
  /** Name by which the server that takes its mail in calls itself in `Received`. */
  readonly receivedBy?: string;
}

const variables = [
  'MAIL_ADDRESS',
  'MAIL_IMAP',
  'MAIL_SMTP',
  'MAIL_DKIM',
  'MAIL_BOUNCES',
  'MAIL_RECEIVED_BY',
] as const;

/** The variables as they come. */
export type MailEnvironment = Readonly<Partial<Record<(typeof variables)[number], string>>>;

const ports: Readonly<Record<string, number>> = { 'imaps:': 993, 'imap:': 143, 'smtps:': 465, 'smtp:': 587 };
const address = /^[a-z0-9][a-z0-9._-]*@[a-z0-9-]+(\.[a-z0-9-]+)+$/i;
const host = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i;
const local = ['127.0.0.1', '[::1]', 'localhost'];

/** `name=value` pairs with commas between them, in order; a name may stand more than once. */
export function pairedList(text = ''): readonly (readonly [string, string])[] {
  return text
    .split(',')
    .filter((pair) => pair !== '')
    .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]);
}

/** The same by name; of a name that stands twice the last holds. */
export const pairs = (text?: string): ReadonlyMap<string, string> => new Map(pairedList(text));

function serverOf(text: string, kind: 'imap' | 'smtp'): MailServer | undefined {
  try {
    const { protocol, hostname, port, username, password } = new URL(text);
    if (protocol !== `${kind}:` && protocol !== `${kind}s:`) return undefined;
    if (hostname === '' || (kind === 'imap' && (username === '' || password === ''))) return undefined;
    const plain = local.includes(hostname) ? 'none' : 'starttls';
    return {
      host: hostname,
      port: Number(port || ports[protocol]),
      tls: protocol === `${kind}s:` ? 'implicit' : plain,
      user: decodeURIComponent(username),
      password: decodeURIComponent(password),
    };
  } catch {
    return undefined;
  }
}

/** What a mailbox may have besides its servers, and what is wrong with it. */
function extrasOf(environment: MailEnvironment, name: string) {
  const [key, bounces, receivedBy] = [
    environment.MAIL_DKIM,
    environment.MAIL_BOUNCES,
    environment.MAIL_RECEIVED_BY,
  ].map((text) => pairs(text).get(name));
  const dkim = key === undefined ? undefined : dkimKeyOf(key);
  const problems = [
    key !== undefined &&
      !dkim &&
      'MAIL_DKIM must look like helpwanted=selector:key, an RSA key of 2048 bits or more',
    bounces !== undefined &&
      !address.test(bounces) &&
      'MAIL_BOUNCES must look like helpwanted=name@example.org',
    receivedBy !== undefined &&
      !host.test(receivedBy) &&
      'MAIL_RECEIVED_BY must look like helpwanted=mx.example.org',
  ].filter((problem) => problem !== false);
  const extras = { ...(dkim && { dkim }), ...(bounces && { bounces }), ...(receivedBy && { receivedBy }) };
  return { extras, problems };
}

/**
 * The mailboxes by their programme, and what is wrong with the variables, in words that repeat no value. A mailbox
 * that is named in one variable and not in the others is wrong: it would be read and never answered, or the reverse.
 */
export function mailAccounts(
  environment: MailEnvironment,
  programmes: readonly string[],
): { readonly accounts: ReadonlyMap<string, MailAccount>; readonly problems: readonly string[] } {
  const addresses = pairs(environment.MAIL_ADDRESS);
  const readers = pairs(environment.MAIL_IMAP);
  const senders = pairs(environment.MAIL_SMTP);
  const problems: string[] = [];
  const accounts = new Map<string, MailAccount>();
  const named = variables.flatMap((variable) => [...pairs(environment[variable]).keys()]);
  for (const name of new Set(named)) {
    const imap = serverOf(readers.get(name) ?? '', 'imap');
    const smtp = serverOf(senders.get(name) ?? '', 'smtp');
    const own = addresses.get(name) ?? '';
    const { extras, problems: more } = extrasOf(environment, name);
    if (!programmes.includes(name)) problems.push('MAIL_… must name programmes of ORIGINS');
    if (!address.test(own))
      problems.push('MAIL_ADDRESS must look like helpwanted=name@example.org, for each mailbox');
    if (!imap)
      problems.push('MAIL_IMAP must look like helpwanted=imaps://user:password@host, for each mailbox');
    if (!smtp)
      problems.push('MAIL_SMTP must look like helpwanted=smtps://user:password@host, for each mailbox');
    problems.push(...more);
    if (imap && smtp) accounts.set(name, { address: own, imap, smtp, ...extras });
  }
  return { accounts, problems: [...new Set(problems)] };
}
