import { useQuery } from '@tanstack/react-query';
import type { QueueView } from '#contract';
import { queuesApi } from '../api/queues.js';
import { problemWords } from '../shell/problem-words.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useWords } from '../words/language.js';
import { FailedJobs, RoundJobs } from './queue-tables.js';

const lookAgainMs = 10_000;
const shown = ['waiting', 'active', 'delayed', 'failed', 'completed'] as const;

/** How the jobs stand, for whoever looks after the installation. */
export function QueuesPage() {
  const words = useWords();
  const { queues } = words;
  const standing = useQuery({
    queryKey: ['queues'],
    queryFn: queuesApi.read,
    refetchInterval: lookAgainMs,
  });
  return (
    <div className="page">
      <header className="page-head">
        <h1>{queues.title}</h1>
        <button
          type="button"
          className="btn"
          onClick={() => void standing.refetch()}
          data-testid="queues-again"
        >
          {queues.again}
        </button>
      </header>
      <p className="muted">{queues.lead}</p>
      <ProblemBox text={standing.error ? problemWords(words, standing.error) : undefined} />
      {standing.isPending && <p>{words.loading}</p>}
      {standing.data && (
        <>
          <Numbers view={standing.data} />
          <RoundJobs rounds={standing.data.rounds} />
          <FailedJobs failed={standing.data.failed} />
        </>
      )}
    </div>
  );
}

function Numbers({ view }: { readonly view: QueueView }) {
  const { queues } = useWords();
  return (
    <section className="card stack" aria-labelledby="queue-numbers">
      <h2 id="queue-numbers">{queues.numbers}</h2>
      <p className="muted" data-testid="queue-kept">
        {queues.kept[view.kept]}
      </p>
      <dl className="answers queue-numbers">
        {shown.map((name) => (
          <div key={name} className="queue-number">
            <dt>{queues.counts[name]}</dt>
            <dd data-testid={`queue-${name}`}>{view.counts[name]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
