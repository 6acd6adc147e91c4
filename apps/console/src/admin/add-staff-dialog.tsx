import { Modal, NativeSelect, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { type AddedStaff, type AddStaff, type Role, roles } from '#contract';
import { ApiError } from '../api/client.js';
import { staffApi } from '../api/staff.js';
import { DialogActions } from '../shell/dialog-actions.js';
import { useTask } from '../shell/use-task.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useWords } from '../words/language.js';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onAdded: (added: AddedStaff) => void;
}

const empty: AddStaff = { login: '', displayName: '', alias: '', role: 'counsellor' };
const texts = ['login', 'displayName', 'alias'] as const;

/** Adds someone to the programme. */
export function AddStaffDialog({ opened, onClose, onAdded }: Props) {
  const words = useWords();
  const { admin } = words;
  const task = useTask();
  const [entry, setEntry] = useState(empty);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const taken = (error: unknown) =>
      error instanceof ApiError && error.code === 'conflict' ? admin.taken : undefined;
    task.run(async () => {
      onAdded(await staffApi.add(entry));
      setEntry(empty);
    }, taken);
  };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={admin.add}
      lockScroll={false}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <form className="stack" onSubmit={submit}>
        {texts.map((name) => (
          <TextInput
            key={name}
            label={admin[name]}
            type={name === 'login' ? 'email' : 'text'}
            value={entry[name]}
            onChange={(event) => setEntry({ ...entry, [name]: event.currentTarget.value })}
            required
            withAsterisk={false}
            maxLength={name === 'login' ? 254 : 60}
            autoComplete="off"
            data-testid={`staff-${name}`}
          />
        ))}
        <NativeSelect
          label={admin.role}
          value={entry.role}
          data={roles.map((role) => ({ value: role, label: words.roles[role] }))}
          onChange={(event) => setEntry({ ...entry, role: event.currentTarget.value as Role })}
          data-testid="staff-role"
        />
        <ProblemBox text={task.problem} />
        <DialogActions onClose={onClose} go={admin.save} busy={task.busy} testId="save-staff" />
      </form>
    </Modal>
  );
}
