import { useEffect, useRef, useState } from 'react';
import { ApiError } from '../api/client.js';
import { directoryApi } from '../api/directory.js';
import { ChipChoice } from '../referrals/chip-choice.js';
import { DialogActions } from '../shell/dialog-actions.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useTask } from '../shell/use-task.js';
import { useWords } from '../words/language.js';
import type { EntryValues } from './entry-values.js';
import { focusField } from './focus-field.js';
import type { SavedTime } from './saved-time-note.js';
import { type FieldProps, TextField } from './text-field.js';
import { useDirectoryChanged } from './use-directory.js';

interface Props {
  readonly hostId: string | undefined;
  readonly onDone: (saved?: SavedTime) => void;
}

/** Closes days of one host or of everyone. */
export function ClosureForm({ hostId, onDone }: Props) {
  const { directory } = useWords();
  const [values, setValues] = useState<EntryValues>({ from: '', to: '', reason: '' });
  const [who, setWho] = useState(hostId === undefined ? 'everyone' : 'host');
  const [problems, setProblems] = useState<FieldProps['problems']>({});
  const changed = useDirectoryChanged();
  const task = useTask();
  const root = useRef<HTMLFormElement>(null);
  useEffect(() => focusField(root.current, 'from'), []);
  const { from = '', to = '', reason = '' } = values;
  const mark = (names: readonly string[], said: string) => {
    setProblems(Object.fromEntries(names.map((name) => [name, said])));
    focusField(root.current, names[0]);
  };
  const save = () => {
    const empty = ['from', 'reason'].filter((name) => (values[name] ?? '').trim() === '');
    if (empty.length > 0) return mark(empty, directory.needed);
    task.run(
      async () => {
        const days = { from, to: to === '' ? from : to, reason: reason.trim() };
        const { standing } = await directoryApi.close({
          ...days,
          ...(who === 'host' && hostId !== undefined && { hostId }),
        });
        await changed();
        onDone({ said: directory.closed, warnings: standing > 0 ? [directory.lostTimes(standing)] : [] });
      },
      (error) => {
        const field = error instanceof ApiError && error.code === 'invalid' ? error.field : undefined;
        if (field === undefined) return undefined;
        const said = directory.unfitFields[field] ?? directory.unfit;
        mark([field], said);
        return said;
      },
    );
  };
  const fields: FieldProps = {
    values,
    problems,
    set: (name, value) => setValues({ ...values, [name]: value }),
  };
  return (
    <form
      ref={root}
      className="stack asking"
      aria-label={directory.closeDays}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      data-testid="closure-form"
    >
      <div className="both-words">
        <TextField {...fields} name="from" type="date" label={directory.closeFrom} needed />
        <TextField {...fields} name="to" type="date" label={directory.closeTo} />
      </div>
      <TextField {...fields} name="reason" label={directory.reason} hint={directory.reasonHint} needed />
      {hostId === undefined && (
        <p className="muted">
          {directory.who}: {directory.everyone}
        </p>
      )}
      {hostId !== undefined && (
        <ChipChoice
          name="closure-who"
          legend={directory.who}
          options={[
            ['host', directory.thisHost],
            ['everyone', directory.everyone],
          ]}
          chosen={who}
          onChoose={setWho}
        />
      )}
      {task.problem !== undefined && <ProblemBox text={task.problem} />}
      <DialogActions onClose={() => onDone()} go={directory.close} busy={task.busy} testId="close-days-go" />
    </form>
  );
}
