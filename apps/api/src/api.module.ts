import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { ChatModule } from '#chat';
import { ContactsModule } from '#contacts';
import { IdentityModule } from '#identity';
import { ClockModule } from '#platform/clock';
import { type Config, ConfigModule } from '#platform/config';
import { CryptoModule } from '#platform/crypto';
import { DatabaseModule } from '#platform/database';
import { HttpModule } from '#platform/http';
import { LimitsModule } from '#platform/limits';
import { RealtimeModule } from '#platform/realtime';
import { ProgrammesModule } from '#programmes';
import { ReferralsModule } from '#referrals';
import { TakedownModule } from '#takedown';
import { ChatApiModule } from './chat/chat-api.module.js';
import { ContactsApiModule } from './contacts/contacts-api.module.js';
import { entities } from './entities.js';
import { HealthController } from './health/health.controller.js';
import { IdentityApiModule } from './identity/identity-api.module.js';
import { AppointmentPageController } from './appointment-page/appointment-page.controller.js';
import { OwnEntry } from './appointment-page/own-entry.service.js';
import { OwnPages } from './appointment-page/own-pages.service.js';
import { AppointmentHost } from './pages/appointment-host.service.js';
import { CodePagesController } from './pages/code-pages.controller.js';
import { OwnRequests } from './pages/own-requests.service.js';
import { MailApiModule } from './mail/mail-api.module.js';
import { PartnerPageModule } from './partner-page/partner-page.module.js';
import { Pages } from './pages/pages.service.js';
import { ReportPagesController } from './pages/report-pages.controller.js';
import { Reporting } from './pages/reporting.service.js';
import { Returning } from './pages/returning.service.js';
import { ProgrammesApiModule } from './programmes/programmes-api.module.js';
import { QueuesApiModule } from './queues/queues-api.module.js';
import { ReferralsApiModule } from './referrals/referrals-api.module.js';
import { TakedownApiModule } from './takedown/takedown-api.module.js';

@Module({})
export class ApiModule {
  /** The api by itself; `more` adds the worker's part when one process does everything. */
  static forRoot(config: Config, more: readonly (Type | DynamicModule)[] = []): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        ConfigModule.forRoot(config),
        ClockModule,
        CryptoModule,
        DatabaseModule.forRoot(entities),
        HttpModule,
        LimitsModule,
        RealtimeModule,
        ChatModule,
        ContactsModule,
        IdentityModule,
        ProgrammesModule,
        ReferralsModule,
        TakedownModule,
        ChatApiModule,
        ContactsApiModule,
        IdentityApiModule,
        MailApiModule,
        PartnerPageModule,
        ProgrammesApiModule,
        QueuesApiModule,
        ReferralsApiModule,
        TakedownApiModule,
        ...more,
      ],
      controllers: [AppointmentPageController, CodePagesController, HealthController, ReportPagesController],
      providers: [AppointmentHost, OwnEntry, OwnPages, OwnRequests, Pages, Reporting, Returning],
    };
  }
}
