import { useQuery, useQueryClient } from '@tanstack/react-query';
import { groupsApi } from '../api/groups.js';

/** All groups with their free seats. */
export function useGroups() {
  return useQuery({ queryKey: ['groups'], queryFn: groupsApi.list, refetchInterval: 60_000 });
}

/** One group with everyone on its list. */
export function useGroup(id: string) {
  return useQuery({
    queryKey: ['group', id],
    queryFn: () => groupsApi.read(id),
    // Each reading stands in the audit trail: not again for every look at the window.
    refetchOnWindowFocus: false,
  });
}

/** How many people wait in each region. */
export function useWaiting() {
  return useQuery({ queryKey: ['groups-waiting'], queryFn: groupsApi.waiting, refetchInterval: 60_000 });
}

/** The places of a contact's caller, newest first. */
export function useContactEnrolments(contactId: string) {
  return useQuery({
    queryKey: ['contact-enrolments', contactId],
    queryFn: () => groupsApi.ofContact(contactId),
    refetchOnWindowFocus: false,
  });
}

/** Has everything that shows who has a seat asked again. */
export function useGroupsChanged(): () => void {
  const queries = useQueryClient();
  return () => {
    for (const key of ['groups', 'group', 'groups-waiting', 'contact-enrolments'])
      void queries.invalidateQueries({ queryKey: [key] });
  };
}
