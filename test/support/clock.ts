import type { INestApplicationContext } from '@nestjs/common';
import { Clock } from '#platform/clock';

/** Lets the clock of a process in this test stand still at an instant, until it is set again. */
export function setClock(application: INestApplicationContext, instant: string): void {
  application.get(Clock, { strict: false }).now = () => new Date(instant);
}
