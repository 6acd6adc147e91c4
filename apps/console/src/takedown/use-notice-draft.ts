import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import type { NoticeView } from '#contract/takedown';
import { takedownApi } from '../api/takedown.js';
import { OpenDrafts } from '../saving/open-drafts.js';
import { useOpenDraft } from '../saving/use-open-draft.js';
import { type KeptNotice, NoticeKeeper } from './notice-keeper.js';

const notices = new OpenDrafts<NoticeKeeper>();

/** Whoever wrote has signed out. */
export const forgetNotices = (): void => notices.forget();

/** A notice that is saved as it grows, and stored when its page is left; a component for each. */
export function useNoticeDraft(latest: NoticeView): {
  readonly keeper: NoticeKeeper;
  readonly kept: KeptNotice;
} {
  const { id } = latest;
  const queries = useQueryClient();
  const keeper = useOpenDraft(notices, id, () => {
    const read = () => takedownApi.read(id);
    return new NoticeKeeper(latest, {
      read,
      save: async (change) => {
        const view = await takedownApi.save(id, change);
        queries.setQueryData(['takedown-notice', id], view);
        return view;
      },
    });
  });
  const kept = useSyncExternalStore(keeper.subscribe, keeper.snapshot);
  useEffect(() => keeper.renew(latest), [keeper, latest]);
  return { keeper, kept };
}
