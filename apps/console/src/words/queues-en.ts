import { jobNamesEn } from './job-names-en.js';
import type { QueuesWords } from './queues-nl.js';

/** English words of the page that shows how the jobs stand. */
export const queuesEn: QueuesWords = {
  place: 'Jobs',
  title: 'Jobs in the background',
  lead: 'Names and numbers. What a job is about is not shown. Nothing can be changed here.',
  kept: {
    redis: 'The queue is kept in Redis.',
    postgres: 'The queue is kept in Postgres. There is no Redis, and none is needed.',
  },
  counts: {
    waiting: 'Waiting',
    active: 'Running',
    delayed: 'Later',
    failed: 'Failed',
    completed: 'Done, in the last hour',
  },
  again: 'Read again',
  numbers: 'Numbers',
  rounds: 'Recurring',
  noRounds: 'Nothing recurs. Check whether a worker runs.',
  every: 'Every',
  next: 'Next time',
  failed: 'Latest failures',
  noFailed: 'Nothing has failed.',
  tries: 'Tries',
  failedHint: 'The log of the worker says at this time what kind of error it was.',
  jobs: jobNamesEn,
  span: (seconds) => {
    if (seconds < 60) return `${seconds} s`;
    return seconds < 3_600 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3_600)} h`;
  },
};
