import { Test, type TestingModule } from '@nestjs/testing';
import { ChatModule, ConversationKey } from '#chat';
import { ContactsModule } from '#contacts';
import { ReturnCodes } from '#identity';
import { ClockModule } from '#platform/clock';
import { ConfigModule } from '#platform/config';
import { CryptoModule } from '#platform/crypto';
import { DatabaseModule } from '#platform/database';
import { RealtimeModule } from '#platform/realtime';
import { ReferralsModule } from '#referrals';
import { TakedownModule } from '#takedown';
import { configFor, type InstallationOptions } from './installation.js';

/** The services of chat, contacts, referrals, takedown and return codes without their delivery, on a pool of their own: as one of several processes has them. */
export async function startServices(options: InstallationOptions): Promise<TestingModule> {
  const imports = [
    ConfigModule.forRoot(await configFor(options)),
    ClockModule,
    CryptoModule,
    DatabaseModule.forRoot([ConversationKey]),
    RealtimeModule,
    ChatModule,
    ContactsModule,
    ReferralsModule,
    TakedownModule,
  ];
  return (await Test.createTestingModule({ imports, providers: [ReturnCodes] }).compile()).init();
}
