import { Digests } from './digests.service.js';

/** The services of digests. */
export const digestServices = [Digests];
