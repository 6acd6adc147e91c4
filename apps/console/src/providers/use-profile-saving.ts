import { type RefObject, useState } from 'react';
import { ApiError } from '../api/client.js';
import { providersApi } from '../api/providers.js';
import { focusField } from '../directory/focus-field.js';
import type { EntryDraft } from '../directory/use-entry-draft.js';
import { useTask } from '../shell/use-task.js';
import { useWords } from '../words/language.js';
import { profileFrom } from './profile-draft.js';
import { useProvidersChanged } from './use-providers.js';

interface Saving {
  readonly providerId: string;
  readonly draft: EntryDraft;
  readonly verified: boolean;
  /** The form, in which the focus goes to a field that is refused. */
  readonly root: RefObject<HTMLElement | null>;
  readonly onDone: (version: number | undefined) => void;
}

/** Stores a version; when somebody else did meanwhile, theirs is asked for and nothing of mine is lost. */
export function useProfileSaving({ providerId, draft, verified, root, onDone }: Saving) {
  const { providers: said } = useWords();
  const task = useTask();
  const changed = useProvidersChanged();
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const store = async () => {
    const version = Number(draft.values['version']);
    const body = { version, verified, profile: profileFrom(draft.values) };
    const { profile } = await providersApi.addProfile(providerId, body);
    draft.undo();
    await changed();
    onDone(profile?.version);
  };
  const wordsOf = (error: unknown): string | undefined => {
    if (!(error instanceof ApiError)) return undefined;
    if (error.code === 'conflict') {
      void changed();
      return said.overtaken;
    }
    const field = error.field?.replace(/^profile\./, '');
    if (error.code !== 'invalid' || field === undefined) return undefined;
    const known: Readonly<Record<string, string>> = said.unfitFields;
    setProblems({ [field]: known[field] ?? said.unfit });
    focusField(root.current, field);
    return known[field] ?? said.unfit;
  };
  return {
    busy: task.busy,
    problem: task.problem,
    problems,
    save: () => {
      setProblems({});
      task.run(store, wordsOf);
    },
    /** What is typed anew is not wrong any more until it is sent again. */
    look: (field: string) =>
      setProblems(Object.fromEntries(Object.entries(problems).filter(([name]) => name !== field))),
  };
}
