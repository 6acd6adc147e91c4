import { refuseMismatch } from './job-registry.service.js';

describe('the jobs of a process', () => {
  it('all have exactly one handler', () => {
    expect(() => refuseMismatch(['sweep', 'send'], ['send', 'sweep'])).not.toThrow();
  });

  it('stop the boot when one has none', () => {
    expect(() => refuseMismatch(['sweep', 'send'], ['sweep'])).toThrow('send has no handler');
  });

  it('stop the boot when one has two', () => {
    expect(() => refuseMismatch(['sweep'], ['sweep', 'sweep'])).toThrow('sweep has two handlers');
  });

  it('stop the boot when a handler is for a job that does not exist', () => {
    expect(() => refuseMismatch(['sweep'], ['sweep', 'weep'])).toThrow('weep is handled but does not exist');
  });
});
