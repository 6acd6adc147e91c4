import { type RefObject, useState } from 'react';
import { ApiError } from '../api/client.js';
import { directoryApi } from '../api/directory.js';
import { codeOf } from '../forms-admin/name-codes.js';
import { useTask } from '../shell/use-task.js';
import { useWords } from '../words/language.js';
import { focusField } from './focus-field.js';
import type { PartnerBranch } from './directory-tree.js';
import type { OpenEntry } from './chosen-entry.js';
import { bodyOf, type EntryValues, missingIn } from './entry-values.js';
import type { EntryDraft } from './use-entry-draft.js';
import { useDirectoryChanged } from './use-directory.js';

interface Saving {
  readonly chosen: OpenEntry;
  readonly draft: EntryDraft;
  readonly tree: readonly PartnerBranch[];
  /** The form, in which the focus goes to a field that is refused. */
  readonly root: RefObject<HTMLElement | null>;
  readonly onStored: (id: string) => void;
}

/** A new service has a code of its English name, which no other has. */
function withCode(values: EntryValues, tree: readonly PartnerBranch[]): EntryValues {
  if (values['code'] !== undefined) return values;
  const taken = tree.flatMap(({ services }) => services.map(({ service }) => service.code));
  return { ...values, code: codeOf(values['label.en'] ?? '', taken) };
}

/** Stores an entry, and says what stands in the way at the field it is about. */
export function useEntrySaving({ chosen, draft, tree, root, onStored }: Saving) {
  const { directory } = useWords();
  const task = useTask();
  const changed = useDirectoryChanged();
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const [saved, setSaved] = useState(false);
  const { kind } = chosen;
  const mark = (names: readonly string[], said: (name: string) => string) => {
    setProblems(Object.fromEntries(names.map((name) => [name, said(name)])));
    focusField(root.current, names[0]);
  };
  const store = async () => {
    const body = bodyOf(kind === 'service' ? withCode(draft.values, tree) : draft.values);
    const id = chosen.is === 'entry' ? chosen.id : (await directoryApi.create(kind, body)).id;
    if (chosen.is === 'entry') await directoryApi.change(kind, id, body);
    await changed();
    draft.undo();
    setSaved(true);
    onStored(id);
  };
  const wordsOf = (error: unknown): string | undefined => {
    if (!(error instanceof ApiError)) return undefined;
    if (error.code === 'conflict') return directory.codeTaken;
    const { field } = error;
    if (error.code !== 'invalid' || field === undefined) return undefined;
    const said = directory.unfitFields[field] ?? directory.unfit;
    mark([field], () => said);
    return said;
  };
  return {
    busy: task.busy,
    problem: task.problem,
    problems,
    saved,
    save: () => {
      const missing = missingIn(kind, draft.values);
      if (missing.length > 0) return mark(missing, () => directory.needed);
      setProblems({});
      task.run(store, wordsOf);
    },
    /** What is typed anew is not wrong any more until it is sent again. */
    look: (field: string) => {
      setSaved(false);
      setProblems(Object.fromEntries(Object.entries(problems).filter(([name]) => name !== field)));
    },
    forget: () => {
      task.refuse(undefined);
      setProblems({});
    },
  };
}
