import { type QueryClient, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import type { ContactForm, ContactForms, ContactView } from '#contract';
import { contactsApi } from '../api/contacts.js';
import { OpenDrafts } from '../saving/open-drafts.js';
import { useOpenDraft } from '../saving/use-open-draft.js';
import { DraftKeeper, type KeptDraft } from './draft-keeper.js';

type Made = Pick<ContactView, 'formVersion'>;

const knows = ({ current, earlier }: ContactForms, { formVersion }: Made): boolean =>
  [current, ...earlier].some(({ version }) => version === formVersion);

/**
 * The forms of the programme. An administrator may make a version at any moment: they are read again when a contact
 * is `shown` that was made with one this page has not heard of, and until it is there, there are none.
 */
export function useForms(shown: readonly Made[] = []): Pick<UseQueryResult<ContactForms>, 'data' | 'error'> {
  const { data, error, refetch } = useQuery({
    queryKey: ['contact-forms'],
    queryFn: contactsApi.forms,
    staleTime: 60_000,
  });
  const unknown = data && shown.find((contact) => !knows(data, contact))?.formVersion;
  useEffect(() => {
    if (unknown !== undefined) void refetch();
  }, [unknown, refetch]);
  return { data: unknown === undefined ? data : undefined, error };
}

/** The form a contact was made with. */
export function formFor({ current, earlier }: ContactForms, { formVersion }: Made): ContactForm {
  return earlier.find(({ version }) => version === formVersion) ?? current;
}

/** Everything that shows contacts reads them again. */
export function useContactsChanged(): () => void {
  const queries = useQueryClient();
  return () => {
    for (const key of ['contacts', 'contact', 'mail-list', 'mail-thread'])
      void queries.invalidateQueries({ queryKey: [key] });
  };
}

const drafts = new OpenDrafts<DraftKeeper>();

/** Another request changed a draft: the one on the screen goes on from there. */
export function renewDraft(view: ContactView): void {
  drafts.find(view.id)?.renew(view);
}

/** Whoever wrote has signed out. */
export const forgetDrafts = (): void => drafts.forget();

/** A draft that is saved as it grows, and stored when its page is left; a component for each contact. */
export function useDraft(first: ContactView): { readonly keeper: DraftKeeper; readonly kept: KeptDraft } {
  const queries = useQueryClient();
  const keeper = useOpenDraft(drafts, first.id, () => newKeeper(first, queries));
  return { keeper, kept: useSyncExternalStore(keeper.subscribe, keeper.snapshot) };
}

/** What is stored is also what the next look at the contact begins with. */
function newKeeper(first: ContactView, queries: QueryClient): DraftKeeper {
  const { id } = first;
  return new DraftKeeper(first, {
    read: () => contactsApi.read(id),
    save: async (change) => {
      const view = await contactsApi.save(id, change);
      queries.setQueryData(['contact', id], view);
      return view;
    },
  });
}
