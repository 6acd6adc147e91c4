import { useQuery } from '@tanstack/react-query';
import type { StaffRef } from '#contract';
import { findingApi } from '../api/finding.js';

/** Everyone who answers in the programme, by name; none until they are known. */
export function useCounsellors(): readonly StaffRef[] {
  const { data } = useQuery({
    queryKey: ['counsellors'],
    queryFn: findingApi.counsellors,
    staleTime: 300_000,
  });
  return data ?? [];
}
