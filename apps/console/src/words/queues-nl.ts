import { type JobNames, jobNamesNl } from './job-names-nl.js';

/** Dutch words of the page that shows how the jobs stand. */
export const queuesNl = {
  place: 'Taken',
  title: 'Taken op de achtergrond',
  lead: 'Namen en aantallen. Waar een taak over gaat, staat hier niet. Je kunt hier niets veranderen.',
  kept: {
    redis: 'De wachtrij staat in Redis.',
    postgres: 'De wachtrij staat in Postgres. Er is geen Redis, en dat hoeft ook niet.',
  },
  counts: {
    waiting: 'Wacht',
    active: 'Bezig',
    delayed: 'Later',
    failed: 'Mislukt',
    completed: 'Klaar, het laatste uur',
  },
  again: 'Lees opnieuw',
  numbers: 'Aantallen',
  rounds: 'Komt steeds terug',
  noRounds: 'Er komt niets terug. Controleer of er een worker draait.',
  every: 'Elke',
  next: 'Volgende keer',
  failed: 'Het laatst mislukt',
  noFailed: 'Er is niets mislukt.',
  tries: 'Pogingen',
  failedHint: 'Het log van de worker zegt bij deze tijd welke soort fout het was.',
  jobs: jobNamesNl as JobNames,
  span: (seconds: number) => {
    if (seconds < 60) return `${seconds} s`;
    return seconds < 3_600 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3_600)} u`;
  },
};

/** Every language has these words. */
export type QueuesWords = typeof queuesNl;
