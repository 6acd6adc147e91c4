import type { QueueView } from '#contract';
import { whenWords } from '../admin/when.js';
import { useLanguage } from '../words/language.js';
import { JobName } from './job-name.js';

/** Jobs that come round, and when next. */
export function RoundJobs({ rounds }: Pick<QueueView, 'rounds'>) {
  const { language, words } = useLanguage();
  const { queues } = words;
  return (
    <section className="card stack" aria-labelledby="queue-rounds">
      <h2 id="queue-rounds">{queues.rounds}</h2>
      {rounds.length === 0 ? (
        <p>{queues.noRounds}</p>
      ) : (
        <ul className="stack" data-testid="queue-rounds">
          {rounds.map(({ name, every, next }) => (
            <li key={name}>
              <JobName name={name} />{' '}
              <span className="muted">
                {queues.every.toLowerCase()} {queues.span(Math.round(every / 1_000))}
                {next !== undefined && `, ${queues.next.toLowerCase()} ${whenWords(language, next)}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Jobs that failed last: which and when, and where to read on. */
export function FailedJobs({ failed }: Pick<QueueView, 'failed'>) {
  const { language, words } = useLanguage();
  const { queues } = words;
  return (
    <section className="card stack" aria-labelledby="queue-failures">
      <h2 id="queue-failures">{queues.failed}</h2>
      {failed.length === 0 ? (
        <p>{queues.noFailed}</p>
      ) : (
        <>
          <p className="muted">{queues.failedHint}</p>
          <ul className="stack" data-testid="queue-failures">
            {failed.map(({ name, at, tries }, index) => (
              <li key={`${at}-${name}-${index}`}>
                <JobName name={name} />{' '}
                <span className="muted">
                  {whenWords(language, at)}, {queues.tries.toLowerCase()}: {tries}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
