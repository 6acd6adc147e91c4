import type {
  FlaggerReport,
  NoticeLanguage,
  ProviderYear,
  PublishReport,
  SaveReport,
} from '#contract/takedown';
import { request } from './client.js';

const base = '/api/takedown/report';
const query = (asked: Readonly<Record<string, string | number | undefined>>): string =>
  new URLSearchParams(
    Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  ).toString();

/** The yearly report of a trusted flagger. */
export const reportsApi = {
  read: (year: number, version: number | undefined) =>
    request<FlaggerReport>('GET', `${base}?${query({ year, version })}`),
  save: (year: number, body: SaveReport) => request<FlaggerReport>('PUT', `${base}/${year}`, body),
  publish: (year: number, body: PublishReport) =>
    request<FlaggerReport>('POST', `${base}/${year}/publish`, body),
  ofProvider: (id: string, year: number) =>
    request<ProviderYear>('GET', `/api/takedown/providers/${encodeURIComponent(id)}/year?${query({ year })}`),
  /** Where a file of it is fetched. */
  fileOf: (
    kind: 'csv' | 'pdf',
    asked: { readonly year: number; readonly version: number | undefined; readonly language: NoticeLanguage },
  ): string => `${base}.${kind}?${query(asked)}`,
};
