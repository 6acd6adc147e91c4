import { OutcomeStore } from './outcome-store.service.js';
import { OutcomeWords } from './outcome-words.service.js';
import { OutcomesToAsk } from './outcomes-due.service.js';
import { Outcomes } from './outcomes.service.js';

/** The services of outcomes that others use. */
export const outcomeServices = [Outcomes, OutcomesToAsk];

/** What they are made of. */
export const outcomeInternals = [OutcomeStore, OutcomeWords];
