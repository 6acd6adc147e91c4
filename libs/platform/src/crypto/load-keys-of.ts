import type { Config } from '../config/index.js';
import { type KeyFiles, loadKeys } from './key-files.js';

/** The keys a process of this configuration needs; throws `KeyError` when one of them will not do. */
export function loadKeysOf(config: Config): KeyFiles {
  const writes = config.mailboxes.size > 0 || config.takedownApis.size > 0;
  return loadKeys(config.keysDir, {
    production: config.production,
    // A worker opens no sealed field, unless it reads and answers mail, or sends notices by an interface.
    scope: config.role === 'worker' && !writes ? 'passes' : 'all',
  });
}
