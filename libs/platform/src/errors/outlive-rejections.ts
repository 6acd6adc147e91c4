import { Logger } from '@nestjs/common';
import { describeError } from './describe-error.js';

/**
 * Keeps the process alive when a promise nobody waits for fails: it has cost its own request and must not cost
 * those of everyone else. An exception outside any promise still ends the process, since its state is then unknown.
 */
export function outliveRejections(): void {
  const logger = new Logger('process');
  process.on('unhandledRejection', (error) => {
    const { name, frames } = describeError(error);
    logger.error(`unforeseen ${name}`, frames);
  });
}
