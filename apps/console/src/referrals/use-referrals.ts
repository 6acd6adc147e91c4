import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AppointmentView } from '#contract/referrals';
import { referralsApi } from '../api/referrals.js';

/** The appointments of the week that begins on this Monday. */
export function useWeek(monday: string) {
  return useQuery({
    queryKey: ['appointments', monday],
    queryFn: () => referralsApi.week(monday),
    placeholderData: keepPreviousData,
    // Each reading stands in the audit trail: not again for every look at the window.
    refetchOnWindowFocus: false,
  });
}

/** The appointments of a contact, newest first. */
export function useContactAppointments(contactId: string) {
  return useQuery({
    queryKey: ['contact-appointments', contactId],
    queryFn: () => referralsApi.ofContact(contactId),
    refetchOnWindowFocus: false,
  });
}

/** Who a caller can be sent to for an appointment; everyone's partners when the role is not known. */
export function useServices(callerRole?: string) {
  return useQuery({
    queryKey: ['referral-services', callerRole],
    queryFn: () => referralsApi.services(callerRole === undefined ? {} : { callerRole }),
    refetchOnWindowFocus: false,
  });
}

/** The times of a service that are free now, asked anew each time they are shown. */
export function useSlots(serviceId: string | undefined, callerRole?: string) {
  return useQuery({
    queryKey: ['referral-slots', serviceId, callerRole],
    queryFn: () => referralsApi.slots(serviceId ?? '', callerRole === undefined ? {} : { callerRole }),
    enabled: serviceId !== undefined,
    // What was free at an earlier look is not offered while the new answer is on its way.
    gcTime: 0,
    refetchInterval: 30_000,
    refetchOnWindowFocus: false,
  });
}

/** Keeps what an answer said of an appointment, and has lists and free times asked again. */
export function useAppointmentChanged(): (next?: AppointmentView) => void {
  const queries = useQueryClient();
  return (next) => {
    if (next) queries.setQueryData(['appointment', next.id], next);
    for (const key of ['appointments', 'contact-appointments', 'referral-slots'])
      void queries.invalidateQueries({ queryKey: [key] });
  };
}
