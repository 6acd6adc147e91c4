import { NestFactory } from '@nestjs/core';
import { parseConfig } from '#platform/config';
import { outliveRejections } from '#platform/errors';
import { WorkerModule } from './worker.module.js';

outliveRejections();

try {
  const application = await NestFactory.createApplicationContext(
    WorkerModule.forRoot(parseConfig({ ROLE: 'worker', ...process.env })),
    {
      logger: ['error', 'warn', 'log'],
      abortOnError: false,
    },
  );
  application.enableShutdownHooks(['SIGTERM', 'SIGINT']);
} catch (error) {
  process.stderr.write(`hulplijn: ${error instanceof Error ? error.message : 'unknown reason'}\n`);
  process.exit(1);
}
