import { OwnAppointments } from './own-appointments.service.js';
import { OwnCodes } from './own-codes.service.js';
import { OwnPasses } from './own-passes.service.js';

/** The services of what a client does with a code. */
export const clientPageServices = [OwnAppointments, OwnCodes, OwnPasses];
