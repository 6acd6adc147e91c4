export type { Actor } from './actor.js';
export { Database, preparedQuery, type Statement, type Transaction } from './database.js';
export { DatabaseModule } from './database.module.js';
export { DomainEvent } from './domain-event.js';
export { Lane, type LaneWork } from './lane.js';
export { Lanes } from './lanes.js';
export { migrate, type Migrate } from './migrate.js';
export type { Query } from './open-transaction.js';
export { constraintOf, isOutage, isRace } from './postgres-errors.js';
