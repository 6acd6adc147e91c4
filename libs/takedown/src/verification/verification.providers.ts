import { ProbeClaiming } from './probe-claiming.service.js';
import { ProbeEnrolling } from './probe-enrolling.service.js';
import { ProbeRecording } from './probe-recording.service.js';
import { ProbeViews } from './probe-views.service.js';
import { Probing } from './probing.service.js';
import { ProbingSettings } from './probing-settings.service.js';
import { Sightings } from './sightings.service.js';

/** What others use of asking addresses. */
export const verificationServices = [ProbeViews, Probing, ProbingSettings, Sightings];

/** What it is made of. */
export const verificationInternals = [ProbeClaiming, ProbeEnrolling, ProbeRecording];
