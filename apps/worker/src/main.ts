import { parseConfig } from '#platform/config';
import { loadKeysOf } from '#platform/crypto';
import { outliveRejections } from '#platform/errors';

outliveRejections();

try {
  const config = parseConfig({ ROLE: 'worker', ...process.env });
  loadKeysOf(config);
  // Loaded after what may be refused: it takes most of the time of a start.
  const { Logger } = await import('@nestjs/common');
  const { NestFactory } = await import('@nestjs/core');
  const { WorkerModule } = await import('./worker.module.js');
  const application = await NestFactory.createApplicationContext(WorkerModule.forRoot(config), {
    logger: ['error', 'warn', 'log'],
    abortOnError: false,
  });
  application.enableShutdownHooks(['SIGTERM', 'SIGINT']);
  Logger.log('at work', 'worker');
} catch (error) {
  process.stderr.write(`hulplijn: ${error instanceof Error ? error.message : 'unknown reason'}\n`);
  process.exit(1);
}
