import { useRef, useState } from 'react';
import type { NoticeBoard, NoticeSummary } from '#contract/takedown';
import { Icon } from '../shell/icons.js';
import { useMay } from '../shell/permissions.js';
import { ProblemBox } from '../shell/problem-box.js';
import { ViewSwitch } from '../shell/view-switch.js';
import { useWords } from '../words/language.js';
import { askedOf, type BoardFilter, shownOf } from './board-filter.js';
import { BoardFilters } from './board-filters.js';
import { BoardColumns } from './board-columns.js';
import { BulkBar } from './bulk-bar.js';
import { PileLink } from './pile-link.js';
import { LooksNote } from './looks-note.js';
import { StartDialog } from './start-dialog.js';
import { useBoardActs } from './use-board-acts.js';
import { useBoardKeys } from './use-board-keys.js';
import { type BoardView, boardViews, useBoardView } from './use-board-view.js';
import { useSelection } from './use-selection.js';
import { useBoard } from './use-takedown.js';

/** All requests to providers by their step, as a board or as a list. */
export function BoardPage() {
  const words = useWords();
  const { takedown } = words;
  const root = useRef<HTMLDivElement>(null);
  const [filter, setFilter] = useState<BoardFilter>({});
  const [view, setView] = useBoardView();
  const [menu, setMenu] = useState<string>();
  const [starting, setStarting] = useState(false);
  const board = useBoard(askedOf(filter));
  const acts = useBoardActs();
  const mayWrite = useMay('takedown:write');
  const notices = board.data?.notices ?? [];
  const selection = useSelection(notices);
  useBoardKeys(root, {
    onMenu: setMenu,
    onSelect: selection.toggle,
    onNew: () => mayWrite && setStarting(true),
  });
  return (
    <div ref={root} className="takedown">
      <h1 className="visually-hidden">{takedown.title}</h1>
      <header className="page-head">
        <h2 className="page-title">{takedown.title}</h2>
        {board.data && <Summary board={board.data} />}
        <div className="page-actions">
          <PileLink />
          <Views view={view} onView={setView} />
          {mayWrite && (
            <button
              type="button"
              className="btn primary"
              onClick={() => setStarting(true)}
              data-testid="new-notice"
            >
              <Icon name="plus" />
              {takedown.start.button} <kbd>N</kbd>
            </button>
          )}
        </div>
      </header>
      <LooksNote />
      <BoardFilters filter={filter} notices={notices} onFilter={setFilter} />
      <p className="muted small">{takedown.ownClocks}</p>
      {board.error && <ProblemBox text={takedown.again} />}
      <ProblemBox text={acts.problem} />
      <p
        className={acts.said === undefined ? 'visually-hidden' : 'note'}
        role="status"
        data-testid="board-said"
      >
        <span>{acts.said}</span>
      </p>
      <BulkBar selection={selection} />
      {!board.data && !board.error && <p className="muted">{words.loading}</p>}
      {board.data && (
        <Shown notices={shownOf(notices, filter)} filtered={Object.values(filter).some(Boolean)}>
          <BoardColumns
            view={view}
            notices={shownOf(notices, filter)}
            over={filter.over ?? false}
            now={Date.parse(board.data.at)}
            onMove={acts.moveTo}
            selected={selection.ids}
            menu={menu}
            onMenu={setMenu}
            onSelect={selection.toggle}
            onAct={acts.act}
          />
        </Shown>
      )}
      <footer className="board-foot muted small">
        <span>
          <Icon name="keyboard" /> {takedown.keysHint}
        </span>
        <span>{takedown.neverHere}</span>
      </footer>
      <StartDialog opened={starting} onClose={() => setStarting(false)} />
    </div>
  );
}

function Summary({ board: { notices } }: { readonly board: NoticeBoard }) {
  const { takedown } = useWords();
  const targets = notices.reduce((sum, each) => sum + each.targets, 0);
  return (
    <p className="muted" data-testid="board-summary">
      {takedown.summary(notices.length, targets)}
    </p>
  );
}

interface ShownProps {
  readonly notices: readonly NoticeSummary[];
  readonly filtered: boolean;
  readonly children: React.ReactNode;
}

function Shown({ notices, filtered, children }: ShownProps) {
  const { takedown } = useWords();
  if (notices.length > 0) return children;
  return (
    <div className="card stack empty" data-testid="no-notices">
      <p>{filtered ? takedown.emptyFilter : takedown.empty}</p>
      {!filtered && <p className="muted small">{takedown.emptyHint}</p>}
    </div>
  );
}

function Views(chosen: Pick<Parameters<typeof ViewSwitch<BoardView>>[0], 'view' | 'onView'>) {
  const { takedown } = useWords();
  return <ViewSwitch label={takedown.view} views={boardViews} names={takedown.views} {...chosen} />;
}
