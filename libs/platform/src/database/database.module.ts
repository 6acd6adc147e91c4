import { type DynamicModule, Global, Module, type Type } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Config } from '../config/index.js';
import { Database } from './database.js';

@Global()
@Module({})
export class DatabaseModule {
  /** Connects as `hulplijn_app`; `poolSize` is the most connections this process holds. */
  static forRoot(entities: readonly Type[], poolSize = 12): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRootAsync({
          inject: [Config],
          useFactory: (config: Config) => ({
            type: 'postgres' as const,
            url: config.databaseUrl,
            entities: [...entities],
            synchronize: false,
            logging: false,
            retryAttempts: 0,
            poolSize,
            applicationName: `hulplijn-${config.role}`,
            // A lost connection must cost the pool that connection, never the process.
            poolErrorHandler: () => undefined,
            // Statements may follow each other without waiting for the answer between them.
            extra: { connectionTimeoutMillis: 5_000, pipeline: true },
          }),
        }),
      ],
      providers: [Database],
      exports: [Database],
    };
  }
}
