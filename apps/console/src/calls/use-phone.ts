import { useQuery } from '@tanstack/react-query';
import { callsApi } from '../api/calls.js';

const againMs = 30_000;

/** The line now: its hours, missed calls, and the call of whoever asks. */
export function usePhone() {
  return useQuery({ queryKey: ['phone'], queryFn: callsApi.phone, refetchInterval: againMs });
}
