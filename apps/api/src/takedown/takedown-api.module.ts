import { ContactsModule } from '#contacts';
import { TakedownModule } from '#takedown';
import { ContactNotices } from './contact-notices.service.js';
import { EscalationsController } from './escalations.controller.js';
import { NoticeFilesController } from './notice-files.controller.js';
import { NoticeMailController } from './notice-mail.controller.js';
import { NoticesController } from './notices.controller.js';
import { ProbesController } from './probes.controller.js';
import { ProviderYearController } from './provider-year.controller.js';
import { ProvidersController } from './providers.controller.js';
import { ReportsController } from './reports.controller.js';
import { TargetsController } from './targets.controller.js';
import { WaitingController } from './waiting.controller.js';
import { Module } from '@nestjs/common';

/** Delivers notices to providers, and who these are. */
@Module({
  imports: [ContactsModule, TakedownModule],
  controllers: [
    EscalationsController,
    NoticeFilesController,
    NoticeMailController,
    NoticesController,
    ProbesController,
    ProviderYearController,
    ProvidersController,
    ReportsController,
    TargetsController,
    WaitingController,
  ],
  providers: [ContactNotices],
})
export class TakedownApiModule {}
