import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { ContactForm, ContactForms, ContactView } from '#contract';
import { contactsApi } from '../api/contacts.js';
import { DraftKeeper, type KeptDraft } from './draft-keeper.js';

/** The forms of the programme; they do not change while a page is open. */
export function useForms() {
  return useQuery({ queryKey: ['contact-forms'], queryFn: contactsApi.forms, staleTime: Infinity });
}

/** The form a contact was made with. */
export function formFor(
  { current, earlier }: ContactForms,
  { formVersion }: Pick<ContactView, 'formVersion'>,
): ContactForm {
  return earlier.find(({ version }) => version === formVersion) ?? current;
}

/** Everything that shows contacts reads them again. */
export function useContactsChanged(): () => void {
  const queries = useQueryClient();
  return () => {
    void queries.invalidateQueries({ queryKey: ['contacts'] });
    void queries.invalidateQueries({ queryKey: ['contact'] });
  };
}

/** A draft that is saved as it grows, and stored when its page is left; a component for each contact. */
export function useDraft(first: ContactView): { readonly keeper: DraftKeeper; readonly kept: KeptDraft } {
  const { id } = first;
  // Made once: what is typed must survive a view that is read again.
  const [keeper] = useState(
    () =>
      new DraftKeeper(first, {
        read: () => contactsApi.read(id),
        save: (change) => contactsApi.save(id, change),
      }),
  );
  const kept = useSyncExternalStore(keeper.subscribe, keeper.snapshot);
  useEffect(() => {
    const store = () => void keeper.flush();
    window.addEventListener('pagehide', store);
    return () => {
      window.removeEventListener('pagehide', store);
      store();
    };
  }, [keeper]);
  return { keeper, kept };
}
