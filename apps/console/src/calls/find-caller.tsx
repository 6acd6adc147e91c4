import { TextInput } from '@mantine/core';
import type { CallerHistory } from '#contract';
import { ProblemBox } from '../shell/problem-box.js';
import { useWords } from '../words/language.js';
import { useCallerSearch } from './use-caller-search.js';

/** Asks the server for the code or word a caller names. */
export function FindCaller({ onFound }: { readonly onFound: (found: CallerHistory | undefined) => void }) {
  const { calls } = useWords();
  const { task, given, setGiven, find } = useCallerSearch();
  return (
    <form
      className="stack"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onFound(undefined);
        find(onFound);
      }}
    >
      <p className="muted small">{calls.askFor}</p>
      <div className="caller-find">
        <TextInput
          id="caller-given"
          label={calls.codeOrWord}
          value={given}
          maxLength={100}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setGiven(event.currentTarget.value)}
          data-testid="caller-given"
        />
        <button type="submit" className="btn" disabled={task.busy} data-testid="find-caller">
          {calls.find}
        </button>
      </div>
      <ProblemBox text={task.problem} />
    </form>
  );
}
