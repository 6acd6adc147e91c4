import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import type { NoticeFilter, NoticeView } from '#contract/takedown';
import { takedownApi } from '../api/takedown.js';

const lookAgainMs = 60_000;

/** The board, read again every minute while it is looked at. */
export function useBoard(filter: NoticeFilter) {
  return useQuery({
    queryKey: ['takedown-board', filter],
    queryFn: () => takedownApi.board(filter),
    placeholderData: keepPreviousData,
    refetchInterval: lookAgainMs,
    // Each reading stands in the audit trail: not again for every look at the window.
    refetchOnWindowFocus: false,
  });
}

/** The notices of a contact. */
export function useContactNotices(contactId: string) {
  return useQuery({
    queryKey: ['takedown-board', { contactId, over: true }],
    queryFn: () => takedownApi.board({ contactId, over: true }),
    refetchOnWindowFocus: false,
  });
}

/** One notice, whole. */
export function useNotice(id: string, enabled = true) {
  return useQuery({
    queryKey: ['takedown-notice', id],
    queryFn: () => takedownApi.read(id),
    enabled,
    refetchOnWindowFocus: false,
  });
}

/** Whom notices can go to. */
export function useProviders() {
  return useQuery({
    queryKey: ['takedown-providers'],
    queryFn: takedownApi.providers,
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  });
}

/** Keeps what an answer said of a notice, and has the board asked again. */
export function useNoticeChanged(): (next: NoticeView) => void {
  const queries = useQueryClient();
  return (next) => {
    queries.setQueryData(['takedown-notice', next.id], next);
    void queries.invalidateQueries({ queryKey: ['takedown-board'] });
  };
}
