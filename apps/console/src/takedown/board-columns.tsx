import { useState } from 'react';
import type { NoticeSummary } from '#contract/takedown';
import { useWords } from '../words/language.js';
import { BoardColumn } from './board-column.js';
import type { CardActions } from './notice-card.js';
import { type Step, stepOf, steps } from './steps.js';
import type { BoardView } from './use-board-view.js';

interface Props extends Omit<CardActions, 'onDrag'> {
  readonly view: BoardView;
  readonly notices: readonly NoticeSummary[];
  /** Whether what is over is shown too. */
  readonly over: boolean;
  readonly now: number;
  readonly onMove: (notice: NoticeSummary, step: Step) => void;
}

/** The steps beside each other, or below each other as a list. */
export function BoardColumns({ view, notices, over, now, onMove, ...at }: Props) {
  const { takedown } = useWords();
  const [dragged, setDragged] = useState<NoticeSummary>();
  const shown = steps.filter((step) => step !== 'over' || over);
  return (
    <div
      className={`board ${view}`}
      role="region"
      aria-label={takedown.board}
      tabIndex={view === 'board' ? 0 : undefined}
      data-testid="board"
    >
      {shown.map((step) => (
        <BoardColumn
          key={step}
          step={step}
          notices={notices.filter(({ state }) => stepOf(state) === step)}
          now={now}
          onDrag={setDragged}
          onDrop={(to) => {
            if (dragged && stepOf(dragged.state) !== to) onMove(dragged, to);
          }}
          {...at}
        />
      ))}
    </div>
  );
}
