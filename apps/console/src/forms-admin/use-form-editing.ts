import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import {
  type ContactForm,
  type FormChange,
  formChanges,
  type FormParts,
  type FormProblem,
  versionProblems,
} from '#contract';
import { mergeForms } from './merge-forms.js';

/** What somebody makes of a form, and the version they began with. */
interface Kept {
  readonly base: ContactForm;
  readonly form: FormParts;
}

/** A form that is being changed. */
export interface FormEditing extends Kept {
  readonly changes: readonly FormChange[];
  readonly problems: readonly FormProblem[];
  /** The version somebody else made since. */
  readonly overtakenBy: string | undefined;
  readonly change: (form: FormParts) => void;
  /** Everything as it is in the version in use. */
  readonly undoAll: () => void;
  /** My changes made to the version somebody else made. */
  readonly goOn: () => void;
}

const key = ['form-being-changed'];

/**
 * The form that is being changed, kept while other pages are looked at, with the answers of the server: signing out
 * takes it away with them.
 */
export function useFormEditing(current: ContactForm): FormEditing {
  const queries = useQueryClient();
  const kept = useQuery<Kept | null>({
    queryKey: key,
    queryFn: () => null,
    enabled: false,
    staleTime: Infinity,
    gcTime: Infinity,
  });
  const begun = kept.data ?? undefined;
  const changes = begun ? formChanges(begun.base, begun.form) : [];
  const isChanged = changes.length > 0;
  // Who changed nothing goes on with whatever is in use.
  const { base, form } = begun && isChanged ? begun : { base: current, form: current };
  const keep = (next: Kept | null) => queries.setQueryData<Kept | null>(key, next);
  useEffect(() => {
    if (!isChanged) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isChanged]);
  return {
    base,
    form,
    changes,
    problems: isChanged ? versionProblems(base, form) : [],
    overtakenBy: base.version === current.version ? undefined : current.version,
    change: (next) => keep({ base, form: next }),
    undoAll: () => keep(null),
    goOn: () => keep({ base: current, form: mergeForms({ base, mine: form, theirs: current }) }),
  };
}
