export { Config, type Role } from './config.js';
export { ConfigError } from './config.errors.js';
export { ConfigModule } from './config.module.js';
export type { DkimKey } from './dkim-key.js';
export { type HostKind, hostKindOf } from './host-kind.js';
export type { MailAccount, MailServer } from './mail-accounts.js';
export { parseConfig } from './parse-config.js';
export type { TakedownApi } from './takedown-apis.js';
