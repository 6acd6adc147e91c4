import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { OutcomeSubject } from '#contract/referrals';
import { outcomesApi } from '../api/outcomes.js';

/** What is over and of which nobody knows what came. */
export function useOutcomesDue() {
  return useQuery({
    queryKey: ['outcomes-due'],
    queryFn: outcomesApi.due,
    // Each look stands in the audit trail.
    refetchOnWindowFocus: false,
  });
}

/** All that was recorded of an appointment or a seat, asked for only where it is looked at. */
export function useOutcomes(subject: OutcomeSubject, id: string, enabled: boolean) {
  return useQuery({
    queryKey: ['outcomes', subject, id],
    queryFn: () => outcomesApi.of(subject, id),
    enabled,
    refetchOnWindowFocus: false,
  });
}

/** Has lists of outcomes asked again. */
export function useOutcomesChanged(): () => void {
  const queries = useQueryClient();
  return () => {
    void queries.invalidateQueries({ queryKey: ['outcomes-due'] });
    void queries.invalidateQueries({ queryKey: ['outcomes'] });
  };
}
