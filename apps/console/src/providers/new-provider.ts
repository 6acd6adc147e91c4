import type { CreateProvider, ProviderKind, TakedownChannel } from '#contract/takedown';
import type { EntryValues } from '../directory/entry-values.js';
import { codeOf } from '../forms-admin/name-codes.js';

/** What one can do with any provider, until somebody has looked what this one wants. */
const cautious = {
  replyDomains: [],
  capacities: ['ordinary'],
  languages: ['nl'],
  maximumUrls: 10,
  mayPublishNotice: true,
  mayProbe: false,
  acknowledgedHours: 24,
  decidedHours: 72,
  escalation: [],
  sendingDays: [1, 2, 3, 4, 5, 6, 7],
  dailyCap: 50,
  perMinute: 5,
} as const;

/** A provider as a form tells it, with a cautious profile that nobody has checked; its code is that of no other. */
export function newProvider(values: EntryValues, taken: readonly string[]): CreateProvider {
  const text = (name: string): string => (values[name] ?? '').trim();
  const channel = text('channel') as TakedownChannel;
  const hosts = text('hosts')
    .toLowerCase()
    .split(/[\s,;]+/)
    .map((host) => host.replace(/^www\./, ''))
    .filter((host) => host !== '');
  return {
    id: crypto.randomUUID(),
    code: codeOf(text('name'), taken),
    name: text('name'),
    kind: text('kind') as ProviderKind,
    hosts: [...new Set(hosts)],
    profile: {
      ...cautious,
      kind: channel,
      ...(channel !== 'http_api' && { address: text('address') }),
    },
  };
}
