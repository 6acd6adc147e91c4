import { useState } from 'react';
import { Icon } from '../shell/icons.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useTask } from '../shell/use-task.js';
import { useWords } from '../words/language.js';
import { useDirectoryChanged } from './use-directory.js';

/** Something that was ended just now. */
export interface Ended {
  readonly name: string;
  readonly undo: () => Promise<unknown>;
}

/** Says what ended, and takes it back; it stays until it is closed, since a mistake is seen late. */
export function EndedNote({ ended, onGone }: { readonly ended: Ended; readonly onGone: () => void }) {
  const { directory, close } = useWords();
  const changed = useDirectoryChanged();
  const task = useTask();
  const [undone, setUndone] = useState(false);
  const undo = () =>
    task.run(async () => {
      await ended.undo();
      await changed();
      setUndone(true);
    });
  return (
    <>
      <div className="note" role="status" data-testid="ended-note">
        <Icon name="info" />
        <span>{undone ? directory.undone(ended.name) : directory.hasEnded(ended.name)}</span>
        {!undone && (
          <button
            type="button"
            className="btn small"
            disabled={task.busy}
            onClick={undo}
            data-testid="undo-end"
          >
            {directory.undo}
          </button>
        )}
        <button type="button" className="btn small quiet" onClick={onGone}>
          {close}
        </button>
      </div>
      {task.problem !== undefined && <ProblemBox text={task.problem} />}
    </>
  );
}
