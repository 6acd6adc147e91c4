import type { ChannelNote, ChannelValue, KnownChannel, PutChannel } from '#contract/referrals';
import { request } from './client.js';

const at = (id: string, more = ''): string =>
  `/api/referrals/appointments/${encodeURIComponent(id)}/channel${more}`;

/** How a client may be reached about one appointment. */
export const clientChannelApi = {
  known: (id: string) => request<KnownChannel>('GET', at(id)),
  reveal: (id: string) => request<ChannelValue>('GET', at(id, '/value')),
  put: (id: string, body: PutChannel) => request<ChannelNote>('PUT', at(id), body),
  remove: (id: string) => request<void>('DELETE', at(id), {}),
};
