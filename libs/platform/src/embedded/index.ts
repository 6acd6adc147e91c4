export { EmbeddedError } from './embedded.errors.js';
export { EmbeddedPostgres, type EmbeddedOptions } from './embedded-postgres.js';
export { freePort } from './free-port.js';
export { isAlive } from './running-postgres.js';
