import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ApiError } from '../api/client.js';
import { noticeMailApi } from '../api/notice-mail.js';
import { useTask } from '../shell/use-task.js';
import { useWords } from '../words/language.js';

const lookAgainMs = 60_000;
const all = ['takedown-mail'];

/** What came about one notice. */
export function useMailOfNotice(id: string) {
  return useQuery({
    queryKey: [...all, 'notice', id],
    queryFn: () => noticeMailApi.ofNotice(id),
    // Each reading stands in the audit trail: not again for every look at the window.
    refetchOnWindowFocus: false,
  });
}

/** What waits for somebody, read again every minute while it is looked at. */
export function useMailPile() {
  return useQuery({
    queryKey: [...all, 'pile'],
    queryFn: noticeMailApi.pile,
    refetchInterval: lookAgainMs,
    refetchOnWindowFocus: false,
  });
}

/** How much waits, read again every minute. */
export function useMailCounts() {
  return useQuery({
    queryKey: [...all, 'counts'],
    queryFn: noticeMailApi.counts,
    refetchInterval: lookAgainMs,
  });
}

/** Does one thing at a time with a message, and reads again how it stands, also when somebody else was first. */
export function useMailActs() {
  const queries = useQueryClient();
  const { noticeMail } = useWords();
  const task = useTask();
  const renew = () => queries.invalidateQueries({ queryKey: all });
  const act = (work: () => Promise<void>, onDone: () => void = () => undefined) =>
    task.run(
      async () => {
        await work();
        await renew();
        onDone();
      },
      (error) => {
        if (!(error instanceof ApiError)) return undefined;
        if (error.code === 'invalid') return noticeMail.noSuchNotice;
        if (error.code !== 'conflict') return undefined;
        void renew();
        return noticeMail.overtaken;
      },
    );
  return { busy: task.busy, problem: task.problem, refuse: task.refuse, act };
}
