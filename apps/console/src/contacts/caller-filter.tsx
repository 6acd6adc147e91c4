import { TextInput } from '@mantine/core';
import { useCallerSearch } from '../calls/use-caller-search.js';
import { useWords } from '../words/language.js';

/** Narrows the list to one person, by the code or the word they named. */
export function CallerFilter({ onCaller }: { readonly onCaller: (callerId: string) => void }) {
  const { finding } = useWords();
  const { task, given, setGiven, find } = useCallerSearch();
  const choose = () =>
    find(({ caller }) => {
      setGiven('');
      onCaller(caller.id);
    });
  return (
    <form
      className="caller-filter"
      onSubmit={(event) => {
        event.preventDefault();
        choose();
      }}
    >
      <TextInput
        label={finding.caller}
        value={given}
        maxLength={100}
        autoComplete="off"
        spellCheck={false}
        error={task.problem}
        onChange={(event) => setGiven(event.currentTarget.value)}
        data-testid="filter-caller"
      />
      <button type="submit" className="btn" disabled={task.busy} data-testid="filter-caller-go">
        {finding.searchGo}
      </button>
    </form>
  );
}
