import { Module } from '@nestjs/common';
import { ReferralsModule } from '#referrals';

/** Delivers referrals. */
@Module({ imports: [ReferralsModule] })
export class ReferralsApiModule {}
