import { useQueryClient } from '@tanstack/react-query';
import type { MailThreadView } from '#contract';
import { useContactsChanged } from '../contacts/use-contact.js';

/** Keeps what the server answered as the thread, and has the lists read again. */
export function useThreadChanged(): (next: MailThreadView) => void {
  const queries = useQueryClient();
  const contactsChanged = useContactsChanged();
  return (next) => {
    queries.setQueryData(['mail-thread', next.id], next);
    void queries.invalidateQueries({ queryKey: ['mail-list'] });
    void queries.invalidateQueries({ queryKey: ['mail-counts'] });
    contactsChanged();
  };
}
