import type { MailAccount } from './mail-accounts.js';
import type { TakedownApi } from './takedown-apis.js';

/** Which part of the product a process runs. */
export type Role = 'api' | 'worker' | 'all';
/** The bare values of a {@link Config}. */
export type ConfigValues = Omit<Config, 'production' | 'consoleOrigin'>;

/** All that the environment decides, parsed once at boot; nothing else reads `process.env`. */
export class Config {
  readonly nodeEnv: 'development' | 'test' | 'production';
  readonly port: number;
  /** Address the server binds to. */
  readonly host: string;
  /** Programme code, `console` or `appointment` to the origin under which it is reached. */
  readonly origins: ReadonlyMap<string, string>;
  /** Connection as the role `hulplijn_app`. */
  readonly databaseUrl: string;
  /** Connection as the owner; only migrating uses it. */
  readonly databaseOwnerUrl: string | undefined;
  readonly redisUrl: string | undefined;
  /** Folder with the key files. */
  readonly keysDir: string;
  /** Demo staff and always-open hours; production refuses it. */
  readonly demo: boolean;
  readonly role: Role;
  /** Socket events a connection may send each second, lastingly; three seconds' worth at once. */
  readonly eventsPerSecond: number;
  /** Programme code to its mailbox; a programme without one works without e-mail. */
  readonly mailboxes: ReadonlyMap<string, MailAccount>;
  /** Programme code to the address that is given to providers. */
  readonly noticeAddresses: ReadonlyMap<string, string>;
  /** Local time of working mornings at which staff are told how much waits; nothing for never. */
  readonly digestAt: string | undefined;
  /** Address of the DNS by which senders of mail are checked; that of the machine where there is none. */
  readonly mailDns: string | undefined;
  /** Programme code to the interfaces of providers for which it has a key. */
  readonly takedownApis: ReadonlyMap<string, readonly TakedownApi[]>;

  constructor(values: ConfigValues) {
    Object.assign(this, values);
  }

  get production(): boolean {
    return this.nodeEnv === 'production';
  }

  get consoleOrigin(): string {
    return this.origins.get('console') ?? '';
  }
}
