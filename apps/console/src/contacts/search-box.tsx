import { useEffect, useState } from 'react';
import { Icon } from '../shell/icons.js';
import { useWords } from '../words/language.js';

/** Where a word is typed that stands in what is written; nothing is looked for before it is asked for. */
export function SearchBox({
  words,
  onSearch,
}: {
  readonly words: string;
  readonly onSearch: (words: string) => void;
}) {
  const { finding } = useWords();
  const [typed, setTyped] = useState(words);
  useEffect(() => setTyped(words), [words]);
  return (
    <form
      role="search"
      className="search"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(typed.trim());
      }}
    >
      <Icon name="search" />
      <input
        type="search"
        value={typed}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        aria-label={finding.search}
        placeholder={finding.searchHint}
        aria-keyshortcuts="/"
        onChange={(event) => setTyped(event.currentTarget.value)}
        data-testid="search"
      />
      <button type="submit" className="btn small" data-testid="search-go">
        {finding.searchGo}
      </button>
    </form>
  );
}
