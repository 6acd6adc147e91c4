import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { SavedView, SaveView } from '#contract';
import { findingApi } from '../api/finding.js';

/** One's own views, and the ways to change them; each says when it is done. */
export interface Views {
  readonly all: readonly SavedView[];
  readonly save: (id: string, view: SaveView) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
}

/** The views the signed-in person keeps in this programme. */
export function useViews(): Views {
  const queries = useQueryClient();
  const views = useQuery({ queryKey: ['saved-views'], queryFn: findingApi.views, staleTime: 60_000 });
  const again = () => queries.invalidateQueries({ queryKey: ['saved-views'] });
  return {
    all: views.data ?? [],
    save: async (id, view) => {
      await findingApi.saveView(id, view);
      await again();
    },
    remove: async (id) => {
      await findingApi.removeView(id);
      await again();
    },
  };
}
