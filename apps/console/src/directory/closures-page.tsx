import type { DirectoryView } from '#contract/referrals';
import { EditorHead } from '../forms-admin/editor-head.js';
import { problemWords } from '../shell/problem-words.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useWords } from '../words/language.js';
import { ClosurePanel } from './closure-panel.js';
import { useClosures } from './use-directory.js';

interface Props {
  readonly view: DirectoryView;
  readonly onBack: () => void;
}

/** The days on which somebody, or nobody, is there, of the whole programme. */
export function ClosuresPage({ view, onBack }: Props) {
  const words = useWords();
  const { directory } = words;
  const found = useClosures();
  return (
    <div className="stack">
      <EditorHead title={directory.allClosures} back={directory.backToList} onBack={onBack} />
      {found.error && <ProblemBox text={problemWords(words, found.error)} />}
      {found.isPending && <p className="muted">{words.loading}</p>}
      {found.data && <ClosurePanel closures={found.data} hosts={view.hosts} />}
    </div>
  );
}
