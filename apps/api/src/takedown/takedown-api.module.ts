import { Module } from '@nestjs/common';
import { ContactsModule } from '#contacts';
import { TakedownModule } from '#takedown';

/** Delivers notices to providers. */
@Module({ imports: [ContactsModule, TakedownModule], controllers: [], providers: [] })
export class TakedownApiModule {}
