import { Module } from '@nestjs/common';
import { ContactsModule } from '#contacts';
import { TakedownModule } from '#takedown';
import { ContactNotices } from './contact-notices.service.js';
import { NoticesController } from './notices.controller.js';
import { TargetsController } from './targets.controller.js';

/** Delivers notices to providers. */
@Module({
  imports: [ContactsModule, TakedownModule],
  controllers: [NoticesController, TargetsController],
  providers: [ContactNotices],
})
export class TakedownApiModule {}
