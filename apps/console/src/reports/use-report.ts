import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import type { FlaggerReport } from '#contract/takedown';
import { reportsApi } from '../api/reports.js';

// Each look stands in the audit trail.
const once = { refetchOnWindowFocus: false } as const;

/** The report of a year: a version of it, or the one being written. */
export function useReport(year: number, version: number | undefined) {
  return useQuery({
    queryKey: ['reports', year, version ?? 'draft'],
    queryFn: () => reportsApi.read(year, version),
    placeholderData: keepPreviousData,
    ...once,
  });
}

/** Takes over what the server made of a report, and has its other versions asked anew. */
export function useReportChanged(): (report: FlaggerReport) => Promise<void> {
  const queries = useQueryClient();
  return async (report) => {
    await queries.invalidateQueries({ queryKey: ['reports'] });
    queries.setQueryData(['reports', report.year, report.shown ?? 'draft'], report);
  };
}

/** What the report of a year tells of one provider. */
export function useProviderYear(id: string, year: number) {
  return useQuery({
    queryKey: ['reports', 'provider', id, year],
    queryFn: () => reportsApi.ofProvider(id, year),
    placeholderData: keepPreviousData,
    ...once,
  });
}
