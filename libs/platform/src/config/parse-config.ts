import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { Config } from './config.js';
import { ConfigError } from './config.errors.js';
import { Environment } from './environment.js';
import { hostKindOf } from './host-kind.js';
import { type MailAccount, mailAccounts, pairs } from './mail-accounts.js';
import { takedownApis } from './takedown-apis.js';

const names = Object.keys(new Environment()).concat(
  'ORIGINS',
  'DATABASE_URL',
  'DATABASE_OWNER_URL',
  'REDIS_URL',
  'KEYS_DIR',
  'MAIL_ADDRESS',
  'MAIL_IMAP',
  'MAIL_SMTP',
  'MAIL_DKIM',
  'MAIL_BOUNCES',
  'MAIL_RECEIVED_BY',
  'MAIL_DNS',
  'NOTICE_ADDRESS',
  'DIGEST_AT',
  'TAKEDOWN_APIS',
);

function own(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])));
}

function origins(text: string): ReadonlyMap<string, string> {
  return new Map(text.split(',').map((pair) => pair.split('=', 2) as [string, string]));
}

function productionProblems(environment: Environment): string[] {
  if (environment.NODE_ENV !== 'production') return [];
  const insecure = [...origins(environment.ORIGINS).values()].some(
    (origin) => !origin.startsWith('https://'),
  );
  return [
    ...(environment.DEMO ? ['DEMO is not allowed in production'] : []),
    ...(insecure ? ['ORIGINS must all be https in production'] : []),
  ];
}

/** Nothing is sent in a trial, so there an address on a reserved domain stands for one. */
function noticeAddresses(
  { NOTICE_ADDRESS: named, DEMO: demo, ORIGINS: reached }: Environment,
  mailboxes: ReadonlyMap<string, MailAccount>,
): ReadonlyMap<string, string> {
  const trial = demo
    ? [...origins(reached).keys()].map(
        (code) => [code, `verzoeken@${code.replaceAll('_', '-')}.test`] as const,
      )
    : [];
  const own = [...mailboxes].map(([code, { address }]) => [code, address] as const);
  return new Map([...trial, ...own, ...pairs(named)]);
}

/** Reads the environment into a {@link Config}; throws {@link ConfigError} naming every bad variable, never a value. */
export function parseConfig(env: NodeJS.ProcessEnv): Config {
  const environment = plainToInstance(Environment, own(env), { exposeDefaultValues: true });
  const problems = validateSync(environment, { forbidUnknownValues: true }).map(
    (error) =>
      Object.values(error.constraints ?? {}).find((text) => text.startsWith(error.property)) ??
      error.property,
  );
  if (problems.length > 0) throw new ConfigError(problems);
  const reached = origins(environment.ORIGINS);
  const unreached = reached.has('appointment') ? [] : ['ORIGINS must name appointment=https://… too'];
  const programmes = [...reached.keys()].filter((name) => hostKindOf(name) === 'programme');
  const mail = mailAccounts(environment, programmes);
  const takedown = takedownApis(environment.TAKEDOWN_APIS, programmes);
  const all = [...unreached, ...productionProblems(environment), ...mail.problems, ...takedown.problems];
  if (all.length > 0) throw new ConfigError(all);
  return new Config({
    nodeEnv: environment.NODE_ENV,
    port: environment.PORT,
    host: environment.HOST,
    origins: reached,
    databaseUrl: environment.DATABASE_URL,
    databaseOwnerUrl: environment.DATABASE_OWNER_URL,
    redisUrl: environment.REDIS_URL,
    keysDir: environment.KEYS_DIR,
    demo: environment.DEMO,
    role: environment.ROLE,
    eventsPerSecond: environment.EVENTS_PER_SECOND,
    mailboxes: mail.accounts,
    digestAt: environment.DIGEST_AT,
    noticeAddresses: noticeAddresses(environment, mail.accounts),
    mailDns: environment.MAIL_DNS,
    takedownApis: takedown.apis,
  });
}
