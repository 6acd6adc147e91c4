import type {
  AvailabilityPreview,
  AvailabilityRuleFields,
  ClosureFields,
  ClosureView,
  CreatedEntry,
  DirectoryView,
  HolidaysView,
  HostAvailability,
  PreviewAvailability,
  SavedClosure,
  SavedRule,
  Standing,
} from '#contract/referrals';
import { request } from './client.js';

const part = encodeURIComponent;
const at = (path: string, id: string, more = ''): string => `/api/directory/${path}/${part(id)}${more}`;

/** Where each kind of entry is kept. */
const paths = { partner: 'partners', location: 'locations', service: 'services', host: 'hosts' } as const;

/** What can be kept in the directory. */
export type EntryKind = keyof typeof paths;

/** The directory of partners and when their hosts offer time, for those who keep it. */
export const directoryApi = {
  view: () => request<DirectoryView>('GET', '/api/directory'),
  create: (kind: EntryKind, body: object) =>
    request<CreatedEntry>('POST', `/api/directory/${paths[kind]}`, body),
  change: (kind: EntryKind, id: string, body: object) => request<void>('PUT', at(paths[kind], id), body),
  endHost: (id: string) => request<Standing>('DELETE', at('hosts', id), {}),
  reopenHost: (id: string) => request<void>('POST', at('hosts', id, '/reopen'), {}),
  availability: (hostId: string) => request<HostAvailability>('GET', at('hosts', hostId, '/availability')),
  preview: (hostId: string, asked: PreviewAvailability) => {
    const named = Object.entries(asked).map(([name, value]) => [name, String(value)]);
    return request<AvailabilityPreview>(
      'GET',
      at('hosts', hostId, `/preview?${new URLSearchParams(named).toString()}`),
    );
  },
  addRule: (hostId: string, body: AvailabilityRuleFields) =>
    request<SavedRule>('POST', at('hosts', hostId, '/rules'), body),
  changeRule: (id: string, body: AvailabilityRuleFields) => request<SavedRule>('PUT', at('rules', id), body),
  endRule: (id: string) => request<Standing>('DELETE', at('rules', id), {}),
  closures: () => request<readonly ClosureView[]>('GET', '/api/directory/closures'),
  close: (body: ClosureFields) => request<SavedClosure>('POST', '/api/directory/closures', body),
  open: (id: string) => request<void>('DELETE', at('closures', id), {}),
  holidays: () => request<HolidaysView>('GET', '/api/directory/holidays'),
};
