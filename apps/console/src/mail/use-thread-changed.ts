import { useQueryClient } from '@tanstack/react-query';
import type { MailThreadView } from '#contract';

/** Keeps what the server answered as the thread, and has the lists and its contact read again. */
export function useThreadChanged(): (next: MailThreadView) => void {
  const queries = useQueryClient();
  return (next) => {
    queries.setQueryData(['mail-thread', next.id], next);
    for (const key of ['mail-list', 'mail-counts', 'contacts', 'contact'])
      void queries.invalidateQueries({ queryKey: [key] });
  };
}
