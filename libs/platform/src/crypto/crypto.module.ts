import { Global, Module } from '@nestjs/common';
import { Config } from '../config/index.js';
import { loadKeysOf } from './load-keys-of.js';
import { KeyRing } from './key-ring.js';

@Global()
@Module({
  providers: [
    {
      provide: KeyRing,
      inject: [Config],
      useFactory: (config: Config) => new KeyRing(loadKeysOf(config)),
    },
  ],
  exports: [KeyRing],
})
export class CryptoModule {}
