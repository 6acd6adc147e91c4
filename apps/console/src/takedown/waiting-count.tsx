import { useQuery } from '@tanstack/react-query';
import type { TakedownWaiting } from '#contract/takedown';
import { escalationsApi } from '../api/escalations.js';
import { useMay } from '../shell/permissions.js';
import { useWords } from '../words/language.js';

const kinds: readonly (keyof TakedownWaiting)[] = ['review', 'handOver', 'look', 'late'];

/** How many notices wait for whoever may act on them, beside the name of the page. */
export function WaitingCount() {
  const { escalation } = useWords();
  const maySend = useMay('takedown:send');
  const counts = useQuery({
    queryKey: ['takedown-board', 'waiting'],
    queryFn: escalationsApi.waiting,
    enabled: maySend,
    refetchInterval: 60_000,
  });
  const { data } = counts;
  const waiting = data ? kinds.filter((kind) => data[kind] > 0) : [];
  if (!data || waiting.length === 0) return null;
  return (
    <span className="count" data-testid="takedown-count">
      <span aria-hidden="true">{waiting.reduce((sum, kind) => sum + data[kind], 0)}</span>
      <span className="visually-hidden">
        {waiting.map((kind) => `, ${escalation.waiting[kind](data[kind])}`).join('')}
      </span>
    </span>
  );
}
