import { ApiError } from '../api/client.js';
import { outcomesApi } from '../api/outcomes.js';
import { localDateOf } from '../contacts/local-date.js';
import { useTask } from '../shell/use-task.js';
import { useWords } from '../words/language.js';
import { missingOf, type OutcomeEntry, type OutcomeOf, requestOf } from './outcome-entry.js';
import { useOutcomesChanged } from './use-outcomes.js';

/** Records an outcome; where a colleague was before, what holds is read again. */
export function useRecording(of: OutcomeOf, onSaved: (said: string) => void) {
  const { outcomes } = useWords();
  const changed = useOutcomesChanged();
  const task = useTask();
  const record = (entry: OutcomeEntry) => {
    const missing = missingOf(entry, localDateOf(new Date()));
    if (missing !== undefined) return task.refuse(missing === 'date' ? outcomes.needDate : outcomes.needName);
    task.run(
      async () => {
        const { result, subject } = await outcomesApi.record(requestOf(of, entry));
        changed();
        onSaved(
          outcomes.saved((subject === 'appointment' ? outcomes.results : outcomes.seatResults)[result]),
        );
      },
      (error) => {
        if (!(error instanceof ApiError && error.code === 'conflict')) return undefined;
        changed();
        return outcomes.overtaken;
      },
    );
  };
  return { busy: task.busy, problem: task.problem, record };
}
