import { AttemptMarks } from './attempt-marks.service.js';
import { Attempts } from './attempts.service.js';
import { Enrolling } from './enrolling.service.js';
import { LetterWriting } from './letter-writing.service.js';
import { Preparing } from './preparing.service.js';
import { Results } from './results.service.js';
import { SendingSweep } from './sending-sweep.service.js';
import { Starting } from './starting.service.js';
import { TakedownSending } from './takedown-sending.service.js';

/** The services of sending that others use. */
export const sendingServices = [AttemptMarks, Attempts, Enrolling, SendingSweep, TakedownSending];

/** What they are made of. */
export const sendingInternals = [LetterWriting, Preparing, Results, Starting];
