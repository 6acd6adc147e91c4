import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import { refusalOf } from './refusal.js';

/** Answers a failed event through its acknowledgement; Nest's own filter would leave the sender waiting. */
@Catch()
export class SocketErrorFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const answer: unknown = host.getArgByIndex(2);
    const refusal = refusalOf(error);
    if (typeof answer === 'function') (answer as (ack: unknown) => void)(refusal);
  }
}
