import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { NoticeSummary } from '#contract/takedown';
import { ApiError } from '../api/client.js';
import { takedownApi } from '../api/takedown.js';
import type { BulkAct } from './bulk-acts.js';

/** What came of one of several. */
type Result = 'done' | 'cannot' | 'failed';

async function doOne(id: string, act: BulkAct): Promise<Result> {
  try {
    const { acts, revision } = await takedownApi.read(id);
    if (!acts.includes(act)) return 'cannot';
    await takedownApi.act(id, { revision, act });
    return 'done';
  } catch (error) {
    const refused = error instanceof ApiError && error.status >= 400 && error.status < 500;
    return refused ? 'cannot' : 'failed';
  }
}

/** One thing with several notices, one after the other; what one refuses stops none of the others. */
export function useBulk(act: BulkAct, notices: readonly NoticeSummary[]) {
  const queries = useQueryClient();
  // Those that were asked about, also when the board has moved on.
  const [all] = useState(notices);
  const [results, setResults] = useState<ReadonlyMap<string, Result>>(new Map());
  const [running, setRunning] = useState(false);
  const go = async () => {
    setRunning(true);
    for (const { id } of all) {
      const result = await doOne(id, act);
      setResults((before) => new Map([...before, [id, result]]));
    }
    setRunning(false);
    void queries.invalidateQueries({ queryKey: ['takedown-board'] });
    void queries.invalidateQueries({ queryKey: ['takedown-notice'] });
  };
  return { all, results, running, go: () => void go() };
}
