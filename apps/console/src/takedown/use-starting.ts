import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ContactView } from '#contract';
import type { ProviderView, TargetKind } from '#contract/takedown';
import { takedownApi } from '../api/takedown.js';
import { useTask } from '../shell/use-task.js';
import { useWords } from '../words/language.js';
import { basisFrom } from './start-from.js';
import { invalidLineOf } from './target-lines.js';
import { noticeAddress } from './use-notice-address.js';

/** What an address mostly is, by who shows it; a person can change it in the draft. */
const kinds: Readonly<Record<ProviderView['kind'], TargetKind>> = {
  platform: 'post',
  search: 'search_result',
  hosting: 'page',
};

/** Makes a draft and opens it; pressing twice makes one. */
export function useStarting(contact: ContactView | undefined) {
  const { takedown } = useWords();
  const queries = useQueryClient();
  const task = useTask();
  const [key] = useState(() => crypto.randomUUID());
  const basis = contact && basisFrom(contact.answers);
  const start = (url: string, provider: ProviderView | undefined) => {
    if (url !== '' && invalidLineOf([url]) !== undefined) return task.refuse(takedown.one.add.invalid(1));
    if (!provider) return task.refuse(takedown.start.needProvider);
    task.run(async () => {
      const { id, revision, targets } = await takedownApi.create({
        key,
        providerId: provider.id,
        ...(contact && { contactId: contact.id }),
        ...(basis && { basis }),
      });
      if (url !== '' && targets === 0)
        await takedownApi.addTargets(id, { revision, targets: [{ url, kind: kinds[provider.kind] }] });
      void queries.invalidateQueries({ queryKey: ['takedown-board'] });
      location.hash = noticeAddress(id);
    });
  };
  return { busy: task.busy, problem: task.problem, start };
}
