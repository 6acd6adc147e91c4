import { Module } from '@nestjs/common';
import { ContactsModule } from '#contacts';
import { MailController } from './mail.controller.js';

/** Delivers e-mail to the console. */
@Module({ imports: [ContactsModule], controllers: [MailController] })
export class MailApiModule {}
