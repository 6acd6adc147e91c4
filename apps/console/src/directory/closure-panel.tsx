import { useState } from 'react';
import type { ClosureView, DirectoryHost } from '#contract/referrals';
import { directoryApi } from '../api/directory.js';
import { Icon } from '../shell/icons.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useTask } from '../shell/use-task.js';
import { useLanguage } from '../words/language.js';
import { ClosureForm } from './closure-form.js';
import { fullDate } from './date-words.js';
import { HolidayNote } from './holiday-note.js';
import { type SavedTime, SavedTimeNote } from './saved-time-note.js';
import { useDirectoryChanged } from './use-directory.js';

interface Props {
  /** Whose days they are; everyone's without. */
  readonly hostId?: string;
  readonly closures: readonly ClosureView[];
  /** Where days of several can stand among them: who they are. */
  readonly hosts?: readonly DirectoryHost[];
}

/** Days on which nothing is offered: those there are, one more, and the public holidays. */
export function ClosurePanel({ hostId, closures, hosts = [] }: Props) {
  const { directory } = useLanguage().words;
  const [adding, setAdding] = useState(false);
  const [saved, setSaved] = useState<SavedTime>();
  return (
    <section className="card stack" aria-label={directory.closures}>
      <h3>{directory.closures}</h3>
      <p className="muted small">{directory.closuresLead}</p>
      {saved && <SavedTimeNote saved={saved} onUndone={() => setSaved(undefined)} />}
      {closures.length === 0 && <p>{directory.noClosures}</p>}
      <ul className="directory-rules">
        {closures.map((closure) => (
          <Row
            key={closure.id}
            closure={closure}
            hosts={hosts}
            isHosts={hostId !== undefined}
            onOpened={setSaved}
          />
        ))}
      </ul>
      {adding ? (
        <ClosureForm
          hostId={hostId}
          onDone={(what) => {
            setAdding(false);
            setSaved(what);
          }}
        />
      ) : (
        <p>
          <button
            type="button"
            className="btn small"
            onClick={() => setAdding(true)}
            data-testid="close-days"
          >
            <Icon name="plus" />
            {directory.closeDays}
          </button>
        </p>
      )}
      <HolidayNote />
    </section>
  );
}

interface RowProps {
  readonly closure: ClosureView;
  readonly hosts: readonly DirectoryHost[];
  readonly isHosts: boolean;
  readonly onOpened: (saved: SavedTime) => void;
}

function Row({ closure, hosts, isHosts, onOpened }: RowProps) {
  const { language, words } = useLanguage();
  const { directory } = words;
  const changed = useDirectoryChanged();
  const task = useTask();
  const { id, hostId, from, to, reason } = closure;
  const days =
    from === to ? fullDate(language, from) : `${fullDate(language, from)} – ${fullDate(language, to)}`;
  const theirs = isHosts ? directory.thisHost : (hosts.find((host) => host.id === hostId)?.name ?? '');
  const open = () =>
    task.run(async () => {
      await directoryApi.open(id);
      const fields = { from, to, reason, ...(hostId !== undefined && { hostId }) };
      onOpened({ said: directory.opened, warnings: [], undo: () => directoryApi.close(fields) });
      await changed();
    });
  return (
    <li className="directory-rule" data-testid="closure">
      <span className="form-row-name">
        <b>{days}</b>
        <span className="muted small">
          {reason} · {hostId === undefined ? directory.everyone : theirs}
        </span>
      </span>
      <button
        type="button"
        className="btn small"
        disabled={task.busy}
        aria-label={directory.openOne(`${reason}, ${days}`)}
        onClick={open}
        data-testid="open-days"
      >
        {directory.openAgain}
      </button>
      {task.problem !== undefined && <ProblemBox text={task.problem} />}
    </li>
  );
}
