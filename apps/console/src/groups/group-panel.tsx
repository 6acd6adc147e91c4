import { useEffect, useRef } from 'react';
import { problemWords } from '../shell/problem-words.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useWords } from '../words/language.js';
import { GroupBody } from './group-body.js';
import { groupName } from './group-name.js';
import { useGroup } from './use-groups.js';

interface Props {
  readonly id: string;
  /** The place whose code was said. */
  readonly found: string | undefined;
  readonly onClose: () => void;
}

/** One group beside the list. */
export function GroupPanel({ id, found, onClose }: Props) {
  const words = useWords();
  const root = useRef<HTMLElement>(null);
  const { data, error } = useGroup(id);
  useEffect(() => root.current?.focus(), []);
  return (
    <aside ref={root} className="appointment-side" tabIndex={-1} aria-label={words.groups.one}>
      <header>
        <h2>{data ? groupName(words, data) : words.groups.one}</h2>
        <button type="button" className="btn small" onClick={onClose} data-testid="close-panel">
          {words.close}
        </button>
      </header>
      {error && <ProblemBox text={problemWords(words, error)} />}
      {!data && !error && <p className="muted">{words.loading}</p>}
      {data && <GroupBody group={data} found={found} />}
    </aside>
  );
}
