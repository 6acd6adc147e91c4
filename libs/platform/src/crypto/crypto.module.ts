import { Global, Module } from '@nestjs/common';
import { Config } from '../config/index.js';
import { loadKeys } from './key-files.js';
import { KeyRing } from './key-ring.js';

@Global()
@Module({
  providers: [
    {
      provide: KeyRing,
      inject: [Config],
      useFactory: (config: Config) =>
        new KeyRing(
          loadKeys(config.keysDir, {
            production: config.production,
            // A worker opens no sealed field, unless it reads and answers mail.
            scope: config.role === 'worker' && config.mailboxes.size === 0 ? 'passes' : 'all',
          }),
        ),
    },
  ],
  exports: [KeyRing],
})
export class CryptoModule {}
