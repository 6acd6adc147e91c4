import { Module } from '@nestjs/common';
import { Egress } from './egress.js';
import { strictRules } from './egress-rules.js';

@Module({ providers: [{ provide: Egress, useFactory: () => new Egress(strictRules) }], exports: [Egress] })
export class EgressModule {}
