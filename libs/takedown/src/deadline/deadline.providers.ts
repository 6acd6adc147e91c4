import { Deadlines } from './deadlines.service.js';
import { Escalations } from './escalations.service.js';
import { WaitingCounts } from './waiting-counts.service.js';

/** The services of deadlines. */
export const deadlineServices = [Deadlines, Escalations, WaitingCounts];
