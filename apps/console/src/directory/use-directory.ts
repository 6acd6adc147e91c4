import { useQuery, useQueryClient } from '@tanstack/react-query';
import { directoryApi } from '../api/directory.js';
import { formsApi } from '../api/forms.js';

/** Everything of the directory. */
export function useDirectory() {
  return useQuery({ queryKey: ['directory'], queryFn: directoryApi.view });
}

/** Rules of a host, and the days on which they are not there. */
export function useAvailability(hostId: string) {
  return useQuery({ queryKey: ['availability', hostId], queryFn: () => directoryApi.availability(hostId) });
}

/** Days on which a host is not there, or anybody. */
export function useClosures() {
  return useQuery({ queryKey: ['closures'], queryFn: directoryApi.closures });
}

/** Days of the coming year on which everyone is closed. */
export function useHolidays() {
  return useQuery({ queryKey: ['holidays'], queryFn: directoryApi.holidays, staleTime: 3_600_000 });
}

/** Whom a service can be meant for: who can call, by the form in use. */
export function useCallerRoles() {
  const forms = useQuery({ queryKey: ['forms'], queryFn: formsApi.versions });
  const { fields = [] } = forms.data?.current ?? {};
  return fields.find(({ code }) => code === 'reporter_role')?.choices ?? [];
}

/** Has the directory, and the times of hosts, asked anew. */
export function useDirectoryChanged(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    const keys = ['directory', 'availability', 'closures', 'rule-preview'];
    await Promise.all(keys.map((key) => queries.invalidateQueries({ queryKey: [key] })));
  };
}
