import { type DynamicModule, Module } from '@nestjs/common';
import { ChatModule, Conversation, ConversationKey, Desk, Message, VisitorSession } from '#chat';
import { ContactsModule } from '#contacts';
import { ClockModule } from '#platform/clock';
import { type Config, ConfigModule } from '#platform/config';
import { CryptoModule } from '#platform/crypto';
import { DatabaseModule } from '#platform/database';
import { QueueModule } from '#platform/queue';
import { RealtimeModule } from '#platform/realtime';
import { ReturnCodes } from '#identity';
import { ProgrammesModule } from '#programmes';
import { ReferralsModule } from '#referrals';
import { TakedownModule } from '#takedown';
import { CallerLinksProcessor } from './caller-links.processor.js';
import { ContactChannelsProcessor } from './contact-channels.processor.js';
import { ConversationEventProcessor } from './conversation-event.processor.js';
import { jobs } from './jobs.js';
import { MailboxReaders } from './mailbox-readers.service.js';
import { MailQueuedProcessor } from './mail-queued.processor.js';
import { MailSweepProcessor } from './mail-sweep.processor.js';
import { NoticeQueuedProcessor } from './notice-queued.processor.js';
import { NoticeSweepProcessor } from './notice-sweep.processor.js';
import { OrphanSweepProcessor } from './orphan-sweep.processor.js';
import { OutboxDispatchProcessor } from './outbox-dispatch.processor.js';
import { OutcomeQuestionsProcessor } from './outcome-questions.processor.js';
import { ProgrammeHoursProcessor } from './programme-hours.processor.js';
import { ReferralSlotsProcessor } from './referral-slots.processor.js';
import { ReturnCodesProcessor } from './return-codes.processor.js';
import { SeatOffersProcessor } from './seat-offers.processor.js';
import { TakedownApprovedProcessor } from './takedown-approved.processor.js';
import { TakedownDeadlineProcessor } from './takedown-deadline.processor.js';
import { TakedownDigestProcessor } from './takedown-digest.processor.js';
import { TakedownEscalateProcessor } from './takedown-escalate.processor.js';
import { TakedownReappearanceProcessor } from './takedown-reappearance.processor.js';
import { TakedownPollProcessor } from './takedown-poll.processor.js';
import { TakedownSweepProcessor } from './takedown-sweep.processor.js';
import { TakedownVerifyProcessor } from './takedown-verify.processor.js';

/** The jobs, without the platform they stand on: a process that is also an api has that already. */
@Module({
  imports: [
    QueueModule.forRoot(jobs),
    ChatModule,
    ContactsModule,
    ProgrammesModule,
    ReferralsModule,
    TakedownModule,
  ],
  providers: [
    CallerLinksProcessor,
    ContactChannelsProcessor,
    ConversationEventProcessor,
    MailboxReaders,
    MailQueuedProcessor,
    MailSweepProcessor,
    NoticeQueuedProcessor,
    NoticeSweepProcessor,
    OrphanSweepProcessor,
    OutboxDispatchProcessor,
    OutcomeQuestionsProcessor,
    ProgrammeHoursProcessor,
    ReferralSlotsProcessor,
    ReturnCodes,
    ReturnCodesProcessor,
    SeatOffersProcessor,
    TakedownApprovedProcessor,
    TakedownDeadlineProcessor,
    TakedownDigestProcessor,
    TakedownEscalateProcessor,
    TakedownReappearanceProcessor,
    TakedownPollProcessor,
    TakedownSweepProcessor,
    TakedownVerifyProcessor,
  ],
})
export class JobsModule {}

@Module({})
export class WorkerModule {
  /** A process that does jobs and nothing else. */
  static forRoot(config: Config): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        ConfigModule.forRoot(config),
        ClockModule,
        CryptoModule,
        DatabaseModule.forRoot([Conversation, ConversationKey, Desk, Message, VisitorSession], 6),
        RealtimeModule,
        JobsModule,
      ],
    };
  }
}
