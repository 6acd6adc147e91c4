import { ProbeClaiming } from './probe-claiming.service.js';
import { ProbeEnrolling } from './probe-enrolling.service.js';
import { ProbeRecording } from './probe-recording.service.js';
import { Probing } from './probing.service.js';

/** What others use of asking addresses. */
export const verificationServices = [Probing];

/** What it is made of. */
export const verificationInternals = [ProbeClaiming, ProbeEnrolling, ProbeRecording];
