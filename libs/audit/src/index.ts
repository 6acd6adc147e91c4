export { AuditEntry } from './audit-entry.entity.js';
export { AuditModule } from './audit.module.js';
export { type AuditRecord, AuditTrail } from './audit-trail.service.js';
export { beginning, type ChainedEntry, firstBreak, hashOf } from './chain.js';
