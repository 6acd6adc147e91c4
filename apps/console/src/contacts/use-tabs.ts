import { useQuery } from '@tanstack/react-query';
import { contactsApi } from '../api/contacts.js';
import { useWords } from '../words/language.js';
import type { Filter } from './facets.js';
import { mondayOf } from './week.js';

/** A view everyone has. */
export interface Tab {
  readonly id: string;
  readonly name: string;
  readonly filter: Filter;
  readonly count?: number | undefined;
}

/** The views everyone has; a supervisor also the drafts that nobody closed. */
export function useTabs(): readonly Tab[] {
  const { finding } = useWords();
  const { data: counts } = useQuery({ queryKey: ['contacts', 'counts'], queryFn: contactsApi.counts });
  const { all, mine, reports, stale, week } = finding.views;
  return [
    { id: 'all', name: all, filter: {} },
    { id: 'mine', name: mine, filter: { state: 'draft', counsellor: 'me' }, count: counts?.myDrafts },
    {
      id: 'reports',
      name: reports,
      filter: { state: 'draft', channel: 'form', counsellor: 'nobody' },
      count: counts?.newReports,
    },
    ...(counts?.staleDrafts === undefined
      ? []
      : [{ id: 'stale', name: stale, filter: { stale: 'yes' } as const, count: counts.staleDrafts }]),
    { id: 'week', name: week, filter: { from: mondayOf(new Date()) } },
  ];
}
