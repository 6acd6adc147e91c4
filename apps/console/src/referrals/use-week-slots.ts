import { useQueries } from '@tanstack/react-query';
import type { FreeSlot, ServiceView } from '#contract/referrals';
import { referralsApi } from '../api/referrals.js';
import { addDays } from './week-dates.js';

/** A free time and the service it is of. */
export interface WeekSlot extends FreeSlot {
  readonly serviceId: string;
}

/** What is free in the week that begins on this Monday, of every service with a calendar. */
export function useWeekSlots(
  monday: string,
  services: readonly ServiceView[],
  enabled: boolean,
): readonly WeekSlot[] {
  return useQueries({
    queries: services
      .filter(({ kind }) => kind === 'appointment')
      .map(({ id }) => ({
        queryKey: ['referral-slots', id, monday],
        queryFn: () => referralsApi.slots(id, { from: monday, to: addDays(monday, 6) }),
        enabled,
        gcTime: 0,
        refetchInterval: 30_000,
        refetchOnWindowFocus: false,
        select: ({ slots }: { readonly slots: readonly FreeSlot[] }) =>
          slots.map((slot): WeekSlot => ({ ...slot, serviceId: id })),
      })),
    combine: (answers) => answers.flatMap(({ data }) => data ?? []),
  });
}
