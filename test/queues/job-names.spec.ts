import { jobNamesEn } from '../../apps/console/src/words/job-names-en.js';
import { jobNamesNl } from '../../apps/console/src/words/job-names-nl.js';
import { jobs } from '../../apps/worker/src/jobs.js';

describe('the names of jobs on the page of an administrator', () => {
  it('say of every job there is, in both languages, what it does, and of no other', () => {
    const names = [...Object.keys(jobs.every), ...jobs.events].toSorted();
    expect(Object.keys(jobNamesNl).toSorted()).toEqual(names);
    expect(Object.keys(jobNamesEn).toSorted()).toEqual(names);
  });
});
