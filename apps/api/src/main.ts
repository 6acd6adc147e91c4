import { parseConfig } from '#platform/config';
import { outliveRejections } from '#platform/errors';
import { createApi } from './create-api.js';
import { refuseToStart } from './refuse-to-start.js';

outliveRejections();

try {
  const config = parseConfig({ ROLE: 'api', ...process.env });
  const application = await createApi(config);
  application.enableShutdownHooks(['SIGTERM', 'SIGINT']);
  await application.listen(config.port, config.host);
} catch (error) {
  refuseToStart(error);
}
