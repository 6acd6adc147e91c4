import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { PlannedSession, PlanSessions } from '#contract/referrals';
import { ApiError } from '../api/client.js';
import { groupPlanningApi } from '../api/groups.js';
import { problemWords } from '../shell/problem-words.js';
import { useTask } from '../shell/use-task.js';
import { useWords } from '../words/language.js';
import { usePlanned } from './use-planned.js';

const isWhole = ({ date, time, minutes, weeks }: PlanSessions): boolean =>
  date !== '' && time !== '' && minutes >= 15 && minutes <= 480 && weeks >= 1 && weeks <= 52;

/** The meetings that a plan would give, and planning them. */
export function usePlanning(groupId: string, entry: PlanSessions, onPlanned: () => void) {
  const words = useWords();
  const { plan: said } = words.groups;
  const { keepSessions } = usePlanned();
  const task = useTask();
  const preview = useQuery({
    queryKey: ['meeting-preview', entry],
    queryFn: () => groupPlanningApi.preview(entry),
    enabled: isWhole(entry),
    placeholderData: keepPreviousData,
    retry: false,
    refetchOnWindowFocus: false,
  });
  const wordsOf = (error: unknown) => {
    if (error instanceof ApiError && error.code === 'invalid') return said.badTime;
    return error instanceof ApiError && error.code === 'conflict' ? said.meets : undefined;
  };
  const plan = () =>
    task.run(async () => {
      keepSessions(groupId, await groupPlanningApi.plan(groupId, entry));
      onPlanned();
    }, wordsOf);
  const shown: readonly PlannedSession[] = isWhole(entry) && !preview.isError ? (preview.data ?? []) : [];
  const problem = preview.error ? (wordsOf(preview.error) ?? problemWords(words, preview.error)) : undefined;
  return { preview: shown, plan, busy: task.busy, problem: task.problem ?? problem };
}
