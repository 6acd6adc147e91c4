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
            scope: config.role === 'worker' ? 'passes' : 'all',
          }),
        ),
    },
  ],
  exports: [KeyRing],
})
export class CryptoModule {}
