import { Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { findingApi } from '../api/finding.js';
import { DialogActions } from '../shell/dialog-actions.js';
import { Icon } from '../shell/icons.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useTask } from '../shell/use-task.js';
import { useLanguage } from '../words/language.js';
import type { Looking } from './use-looking.js';

/** Gives out what the list shows, after asking what for. */
export function ExportButton({ looking }: { readonly looking: Looking }) {
  const { finding } = useLanguage().words;
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="btn small" onClick={() => setOpen(true)} data-testid="export">
        <Icon name="download" />
        {finding.export}
      </button>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={finding.exportTitle}
        lockScroll={false}
        withCloseButton={false}
        centered
      >
        <ExportForm looking={looking} onClose={() => setOpen(false)} />
      </Modal>
    </>
  );
}

function ExportForm({ looking, onClose }: { readonly looking: Looking; readonly onClose: () => void }) {
  const { language, words } = useLanguage();
  const { finding } = words;
  const [reason, setReason] = useState('');
  const task = useTask();
  const { filter, words: sought, columns } = looking;
  const give = () => {
    const said = reason.trim();
    if (said.length < 3) return task.refuse(finding.exportReasonNeeded);
    task.run(async () => {
      const asked = { filter, columns, language, reason: said, ...(sought !== '' && { words: sought }) };
      download(await findingApi.export(asked));
      onClose();
    });
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        give();
      }}
    >
      <p>{finding.exportWhat(Object.keys(filter).length > 0 || sought !== '')}</p>
      <p className="muted small">{finding.exportWithout}</p>
      <TextInput
        label={finding.exportReason}
        description={finding.exportReasonHint}
        value={reason}
        maxLength={200}
        autoComplete="off"
        data-autofocus
        onChange={(event) => {
          task.refuse(undefined);
          setReason(event.currentTarget.value);
        }}
        data-testid="export-reason"
      />
      <ProblemBox text={task.problem} />
      <DialogActions onClose={onClose} go={finding.exportGo} busy={task.busy} testId="export-go" />
    </form>
  );
}

/** Hands a file to the browser, and lets go of it. */
function download(file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `contacts-${new Date().toISOString().slice(0, 10)}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
