export { ACCESS_CHECK, type AccessCheck, type SessionActor, type StaffActor } from './access-check.js';
export { AccessGuard } from './access.guard.js';
export {
  accessOf,
  ForSession,
  OnHost,
  Public,
  Requires,
  Signed,
  type AccessRule,
} from './access.decorators.js';
export { isSigned, signatureOf, toleranceSeconds } from './check-signature.js';
export { assertEveryHandlerIsGuarded, listRoutes, type RouteRule } from './route-table.js';
export { DomainErrorFilter, statusOf } from './domain-error.filter.js';
export { HostMap } from './host-map.js';
export { HttpModule } from './http.module.js';
export { requestLog } from './request-log.js';
export { securityHeaders } from './security-headers.js';
export { CurrentProgramme, CurrentSession, CurrentStaff, type HulplijnRequest } from './request.js';
export { bodyPipe, knownFieldsOnly, NotABody } from './body.pipe.js';
