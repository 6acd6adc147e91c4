export { DomainError } from './domain-error.js';
export {
  Closed,
  Conflict,
  Forbidden,
  Invalid,
  NotFound,
  SignedOut,
  TooMany,
  Unavailable,
} from './general.errors.js';
export { describeError } from './describe-error.js';
export { outliveRejections } from './outlive-rejections.js';
