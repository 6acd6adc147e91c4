import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { providersApi } from '../api/providers.js';

// Each look stands in the audit trail.
const once = { refetchOnWindowFocus: false } as const;

/** Every provider of the programme. */
export function useProviders() {
  return useQuery({ queryKey: ['providers', 'list'], queryFn: providersApi.list, ...once });
}

/** How they answered in a year, for whoever may see it; that of the last one is shown until it is there. */
export function useProvidersYear(year: number, enabled: boolean) {
  return useQuery({
    queryKey: ['providers', 'year', year],
    queryFn: () => providersApi.year(year),
    placeholderData: keepPreviousData,
    enabled,
    ...once,
  });
}

/** Every version of the profile of one. */
export function useProfileHistory(id: string) {
  return useQuery({
    queryKey: ['providers', 'history', id],
    queryFn: () => providersApi.history(id),
    ...once,
  });
}

/** Has everything of providers asked anew. */
export function useProvidersChanged(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ['providers'] });
}
