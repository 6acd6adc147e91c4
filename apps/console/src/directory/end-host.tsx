import { useState } from 'react';
import type { DirectoryHost } from '#contract/referrals';
import { directoryApi } from '../api/directory.js';
import { ConfirmDialog } from '../shell/confirm-dialog.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useTask } from '../shell/use-task.js';
import { useWords } from '../words/language.js';
import type { Ended } from './ended-note.js';
import { forgetEntryOf } from './kept-entries.js';
import { useDirectoryChanged } from './use-directory.js';

interface Props {
  readonly host: DirectoryHost | undefined;
  readonly onEnded: (ended: Ended) => void;
}

/** Lets a clinician go, and says first what goes with them and what stays. */
export function EndHost({ host, onEnded }: Props) {
  const { directory } = useWords();
  const [asking, setAsking] = useState(false);
  const task = useTask();
  const changed = useDirectoryChanged();
  if (!host) return null;
  const { id, name, standing } = host;
  const end = () =>
    task.run(async () => {
      await directoryApi.endHost(id);
      forgetEntryOf(id);
      onEnded({ name, undo: () => directoryApi.reopenHost(id) });
      await changed();
    });
  const stays = standing > 0 ? directory.stay(standing) : directory.noneStands;
  return (
    <div className="directory-end">
      <button
        type="button"
        className="btn small"
        disabled={task.busy}
        onClick={() => setAsking(true)}
        data-testid="end-host"
      >
        {directory.end}
      </button>
      {task.problem !== undefined && <ProblemBox text={task.problem} />}
      <ConfirmDialog
        opened={asking}
        title={directory.endTitle(name)}
        text={`${directory.endHost} ${stays} ${directory.canUndo}`}
        confirm={directory.end}
        danger
        testId="end-host-go"
        onConfirm={end}
        onClose={() => setAsking(false)}
      />
    </div>
  );
}
