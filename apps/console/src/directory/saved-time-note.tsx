import { useEffect, useRef } from 'react';
import { Icon } from '../shell/icons.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useTask } from '../shell/use-task.js';
import { useWords } from '../words/language.js';
import { useDirectoryChanged } from './use-directory.js';

/** What came of a change of the times of a host. */
export interface SavedTime {
  readonly said: string;
  /** Times that are not exactly one, and appointments that lost theirs. */
  readonly warnings: readonly string[];
  readonly undo?: () => Promise<unknown>;
}

interface Props {
  readonly saved: SavedTime;
  readonly onUndone: () => void;
}

/** Says what came of a change, and takes back what can be taken back; the focus is here, since its button is gone. */
export function SavedTimeNote({ saved, onUndone }: Props) {
  const { directory } = useWords();
  const changed = useDirectoryChanged();
  const task = useTask();
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => note.current?.focus(), [saved]);
  const { said, warnings, undo } = saved;
  return (
    <div
      ref={note}
      className={warnings.length > 0 ? 'note warn' : 'note'}
      role="status"
      tabIndex={-1}
      data-testid="saved-time"
    >
      <Icon name="info" />
      <span className="stack tight">
        <span>{said}</span>
        {warnings.map((warning) => (
          <span key={warning}>{warning}</span>
        ))}
        {task.problem !== undefined && <ProblemBox text={task.problem} />}
      </span>
      {undo && (
        <button
          type="button"
          className="btn small"
          disabled={task.busy}
          onClick={() =>
            task.run(async () => {
              await undo();
              onUndone();
              await changed();
            })
          }
          data-testid="undo-time"
        >
          {directory.undo}
        </button>
      )}
    </div>
  );
}
