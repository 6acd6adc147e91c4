import type { INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { ClockModule } from '#platform/clock';
import { ConfigModule } from '#platform/config';
import { CryptoModule } from '#platform/crypto';
import { DatabaseModule } from '#platform/database';
import { Egress, strictRules } from '#platform/egress';
import { RealtimeModule } from '#platform/realtime';
import { TakedownModule } from '#takedown';
import type { TestDatabase } from './database.js';
import { configFor } from './installation.js';

/** What asks addresses. Its rules are those of the product, but that one port of loopback is the open internet; a test may have names asked of a server of its own. */
export async function startProber(
  database: TestDatabase,
  port: number,
  nameServers?: readonly string[],
): Promise<INestApplicationContext> {
  const isPublic = (address: string) => address === '127.0.0.1';
  const rules = { ...strictRules, timeoutMs: 60_000, isPublic, ports: new Set([port]) };
  const egress = new Egress({ ...rules, ...(nameServers && { nameServers }) });
  const imports = [
    ConfigModule.forRoot(await configFor({ database })),
    ClockModule,
    CryptoModule,
    DatabaseModule.forRoot([]),
    RealtimeModule,
    TakedownModule,
  ];
  const module = Test.createTestingModule({ imports }).overrideProvider(Egress).useValue(egress);
  return (await module.compile()).init();
}
