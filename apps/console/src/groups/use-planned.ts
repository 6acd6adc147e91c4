import { useQueryClient } from '@tanstack/react-query';
import type { GroupSession, GroupsView, GroupSummary } from '#contract/referrals';

/** Keeps what an answer said of a group as administrators see it. */
export function usePlanned() {
  const queries = useQueryClient();
  return {
    /** Puts the group in the list, a new one too, and has the list asked again. */
    keep: (group: GroupSummary) => {
      queries.setQueryData<GroupsView>(['planned-groups'], (before) => {
        if (!before) return before;
        const isKnown = before.groups.some(({ id }) => id === group.id);
        const groups = before.groups.map((each) => (each.id === group.id ? group : each));
        return { groups: isKnown ? groups : [...groups, group] };
      });
      void queries.invalidateQueries({ queryKey: ['planned-groups'] });
    },
    keepSessions: (id: string, sessions: readonly GroupSession[]) => {
      queries.setQueryData(['planned-sessions', id], sessions);
      void queries.invalidateQueries({ queryKey: ['planned-groups'] });
    },
    ask: () => void queries.invalidateQueries({ queryKey: ['planned-groups'] }),
  };
}
