import { useState } from 'react';
import type { DirectoryView } from '#contract/referrals';
import { problemWords } from '../shell/problem-words.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useWords } from '../words/language.js';
import { type Chosen, keyOf } from './chosen-entry.js';
import { ClosuresPage } from './closures-page.js';
import { DirectoryList } from './directory-list.js';
import { treeOf } from './directory-tree.js';
import { EndedNote, type Ended } from './ended-note.js';
import { EntryDetail } from './entry-detail.js';
import { useDirectory } from './use-directory.js';

/** Who people can be sent to, for those who keep it: a list, and one of it beside it. */
export function DirectoryPage() {
  const words = useWords();
  const view = useDirectory();
  return (
    <div className="forms-page directory-page">
      <header className="page-head">
        <h1>{words.directory.title}</h1>
      </header>
      {view.error && <ProblemBox text={problemWords(words, view.error)} />}
      {view.isPending && <p className="muted">{words.loading}</p>}
      {view.data && <Directory view={view.data} />}
    </div>
  );
}

function Directory({ view }: { readonly view: DirectoryView }) {
  const { directory } = useWords();
  const [chosen, setChosen] = useState<Chosen>();
  const [ended, setEnded] = useState<Ended>();
  const tree = treeOf(view);
  return (
    <>
      {ended && <EndedNote key={ended.name} ended={ended} onGone={() => setEnded(undefined)} />}
      <div className={chosen ? 'form-editor open' : 'form-editor'}>
        <DirectoryList tree={tree} chosen={chosen} onChoose={setChosen} />
        {!chosen && tree.length > 0 && <p className="muted form-hint">{directory.choose}</p>}
        {!chosen && tree.length === 0 && <Empty onAdd={() => setChosen({ is: 'new', kind: 'partner' })} />}
        {chosen?.is === 'closures' && <ClosuresPage view={view} onBack={() => setChosen(undefined)} />}
        {chosen && chosen.is !== 'closures' && (
          <EntryDetail
            key={keyOf(chosen)}
            chosen={chosen}
            tree={tree}
            onChoose={setChosen}
            onEnded={setEnded}
          />
        )}
      </div>
    </>
  );
}

function Empty({ onAdd }: { readonly onAdd: () => void }) {
  const { directory } = useWords();
  return (
    <div className="card stack empty" data-testid="empty">
      <p>{directory.empty}</p>
      <p className="muted small">{directory.emptyHint}</p>
      <p>
        <button type="button" className="btn primary" onClick={onAdd} data-testid="first-partner">
          {directory.adds.partner}
        </button>
      </p>
    </div>
  );
}
