export { Limits, type Limit } from './limits.service.js';
export { LimitsModule } from './limits.module.js';
