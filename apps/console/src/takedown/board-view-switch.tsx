import { useWords } from '../words/language.js';
import { type BoardView, boardViews } from './use-board-view.js';

interface Props {
  readonly view: BoardView;
  readonly onView: (view: BoardView) => void;
}

/** Board or list. */
export function BoardViewSwitch({ view, onView }: Props) {
  const { takedown } = useWords();
  return (
    <div className="views" role="group" aria-label={takedown.view}>
      {boardViews.map((each) => (
        <button
          key={each}
          type="button"
          className="btn small"
          aria-pressed={each === view}
          onClick={() => onView(each)}
          data-testid={`view-${each}`}
        >
          {takedown.views[each]}
        </button>
      ))}
    </div>
  );
}
