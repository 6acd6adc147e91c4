import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { AppointmentView, ChannelNote, KnownChannel } from '#contract/referrals';
import { clientChannelApi } from '../api/client-channel.js';

/** Whether there is a number or an address for an appointment, and a way to say what there is now. */
export function useClientChannel({ id, revision }: Pick<AppointmentView, 'id' | 'revision'>) {
  const queries = useQueryClient();
  // It goes with the appointment to another day, so each revision is asked for.
  const queryKey = ['client-channel', id, revision];
  const { data, error } = useQuery({
    queryKey,
    queryFn: () => clientChannelApi.known(id),
    // Each reading stands in the audit trail: not again for every look at the window.
    refetchOnWindowFocus: false,
  });
  const keep = (channel: ChannelNote | undefined) =>
    queries.setQueryData<KnownChannel>(queryKey, channel ? { channel } : {});
  return { known: data, error, keep };
}
