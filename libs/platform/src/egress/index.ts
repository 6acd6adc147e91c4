export { Egress } from './egress.js';
export { EgressModule } from './egress.module.js';
export { type EgressRules, strictRules } from './egress-rules.js';
export type { HeadAnswer, RedirectKind } from './head-answer.js';
export { isPublicAddress } from './is-public-address.js';
