import { Module } from '@nestjs/common';
import { ContactsModule } from '#contacts';
import { TakedownModule } from '#takedown';
import { ContactNotices } from './contact-notices.service.js';
import { NoticesController } from './notices.controller.js';
import { ProvidersController } from './providers.controller.js';
import { TargetsController } from './targets.controller.js';

/** Delivers notices to providers, and who these are. */
@Module({
  imports: [ContactsModule, TakedownModule],
  controllers: [NoticesController, ProvidersController, TargetsController],
  providers: [ContactNotices],
})
export class TakedownApiModule {}
