import { parseConfig } from '#platform/config';
import { loadKeysOf } from '#platform/crypto';
import { outliveRejections } from '#platform/errors';
import { refuseToStart } from './refuse-to-start.js';

outliveRejections();

try {
  const config = parseConfig({ ROLE: 'api', ...process.env });
  loadKeysOf(config);
  // Loaded after what may be refused: it takes most of the time of a start.
  const { createApi } = await import('./create-api.js');
  const application = await createApi(config);
  application.enableShutdownHooks(['SIGTERM', 'SIGINT']);
  await application.listen(config.port, config.host);
} catch (error) {
  refuseToStart(error);
}
