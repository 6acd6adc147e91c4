import { useEffect } from 'react';
import {
  type ContactForm,
  type FormChange,
  formChanges,
  type FormParts,
  type FormProblem,
  versionProblems,
} from '#contract';
import { isEcho } from './edit-form.js';
import { keepForm, type KeptForm, useKeptForm } from './kept-form.js';
import { mergeForms } from './merge-forms.js';

/** A form that is being changed. */
export interface FormEditing extends KeptForm {
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

/** The form that is being changed, kept while other pages are looked at; signing out takes it away. */
export function useFormEditing(current: ContactForm): FormEditing {
  const begun = useKeptForm(current.programme);
  const changes = begun ? formChanges(begun.base, begun.form).filter((change) => !isEcho(change)) : [];
  const isChanged = changes.length > 0;
  // Who changed nothing goes on with whatever is in use.
  const { base, form } = begun && isChanged ? begun : { base: current, form: current };
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
    problems: isChanged ? versionProblems(base, form).filter((problem) => !isEcho(problem)) : [],
    overtakenBy: base.version === current.version ? undefined : current.version,
    change: (next) => keepForm({ base, form: next }),
    undoAll: () => keepForm(undefined),
    goOn: () => keepForm({ base: current, form: mergeForms({ base, mine: form, theirs: current }) }),
  };
}
