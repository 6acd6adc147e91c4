import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Seen, TargetProbes } from '#contract/takedown';
import { probesApi } from '../api/probes.js';
import { useTask } from '../shell/use-task.js';
import { useWords } from '../words/language.js';
import { actProblem } from './act-problem.js';
import { noticeAddress } from './use-notice-address.js';

/** What is known of the addresses of a notice; asked once for all of them. */
export function useProbes(noticeId: string, enabled: boolean) {
  return useQuery({
    queryKey: ['takedown-probes', noticeId],
    queryFn: () => probesApi.read(noticeId),
    enabled,
    refetchOnWindowFocus: false,
  });
}

/** Notices of which something answers again, looked at every minute. */
export function useLooks() {
  return useQuery({
    queryKey: ['takedown-looks'],
    queryFn: probesApi.looks,
    refetchInterval: 60_000,
    refetchOnWindowFocus: false,
  });
}

/** Says what somebody saw at an address, and begins a new request about it. */
export function useSeeing(noticeId: string, probes: TargetProbes) {
  const words = useWords();
  const queries = useQueryClient();
  const task = useTask();
  const [key] = useState(() => crypto.randomUUID());
  const { targetId, stateAt } = probes;
  const renew = async () => {
    const changed = [['takedown-looks'], ['takedown-board']];
    await Promise.all(changed.map((queryKey) => queries.invalidateQueries({ queryKey })));
  };
  const problemOf = (error: unknown) => {
    void queries.invalidateQueries({ queryKey: ['takedown-probes', noticeId] });
    return actProblem(words, error);
  };
  const say = (seen: Seen, onDone: () => void) =>
    task.run(async () => {
      const next = await probesApi.say(targetId, { seen, stateAt });
      queries.setQueryData(['takedown-probes', noticeId], next);
      onDone();
      await renew();
    }, problemOf);
  const reopen = () =>
    task.run(async () => {
      const { id } = await probesApi.reopen(targetId, key);
      await queries.invalidateQueries({ queryKey: ['takedown-probes', noticeId] });
      void renew();
      location.hash = noticeAddress(id);
    }, problemOf);
  return { busy: task.busy, problem: task.problem, say, reopen };
}
