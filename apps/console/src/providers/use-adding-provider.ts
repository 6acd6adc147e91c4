import { type RefObject, useState } from 'react';
import type { CreateProvider } from '#contract/takedown';
import { ApiError } from '../api/client.js';
import { providersApi } from '../api/providers.js';
import { focusField } from '../directory/focus-field.js';
import { useTask } from '../shell/use-task.js';
import { useWords } from '../words/language.js';
import { addressOf } from './provider-place.js';
import { useProvidersChanged } from './use-providers.js';

/** Stores a new provider and goes to it; what stands in the way is said at its field. */
export function useAddingProvider(root: RefObject<HTMLElement | null>) {
  const { providers: said } = useWords();
  const task = useTask();
  const changed = useProvidersChanged();
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const refuse = (field: string): string => {
    const known: Readonly<Record<string, string>> = { ...said.unfitFields, ...said.unfitProvider };
    const words = known[field] ?? said.unfit;
    setProblems({ [field]: words });
    focusField(root.current, field);
    return words;
  };
  const wordsOf = (error: unknown): string | undefined => {
    if (!(error instanceof ApiError) || error.code !== 'invalid') return undefined;
    return refuse((error.field ?? '').replace(/^profile\./, ''));
  };
  return {
    busy: task.busy,
    problem: task.problem,
    problems,
    add: (provider: CreateProvider) => {
      setProblems({});
      if (provider.name === '') return void refuse('name');
      task.run(async () => {
        await providersApi.create(provider);
        await changed();
        location.hash = addressOf(provider.id);
      }, wordsOf);
    },
  };
}
