import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { NoticeView } from '#contract/takedown';
import { takedownApi } from '../api/takedown.js';
import { type KeptNotice, NoticeKeeper } from './notice-keeper.js';

/** Notices with something to store, also when their page was left. */
const keepers = new Map<string, NoticeKeeper>();

/** Whoever wrote has signed out: what they could not store is not for the next person. */
export function forgetNotices(): void {
  keepers.forEach((keeper) => keeper.forget());
  keepers.clear();
}

/** A notice that is saved as it grows, and stored when its page is left; a component for each. */
export function useNoticeDraft(latest: NoticeView): {
  readonly keeper: NoticeKeeper;
  readonly kept: KeptNotice;
} {
  const { id } = latest;
  const queries = useQueryClient();
  const [keeper] = useState(
    () =>
      keepers.get(id) ??
      new NoticeKeeper(latest, {
        read: () => takedownApi.read(id),
        save: async (change) => {
          const view = await takedownApi.save(id, change);
          queries.setQueryData(['takedown-notice', id], view);
          return view;
        },
      }),
  );
  const kept = useSyncExternalStore(keeper.subscribe, keeper.snapshot);
  useEffect(() => keeper.renew(latest), [keeper, latest]);
  useEffect(() => {
    keepers.set(id, keeper);
    const store = () => void keeper.flush().then((whole) => whole && keepers.delete(id));
    window.addEventListener('pagehide', store);
    return () => {
      window.removeEventListener('pagehide', store);
      store();
    };
  }, [id, keeper]);
  return { keeper, kept };
}
