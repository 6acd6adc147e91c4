import { Modal, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { type FieldKind, fieldKinds } from '#contract';
import { DialogActions } from '../shell/dialog-actions.js';
import { useWords } from '../words/language.js';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onAdd: (kind: FieldKind) => void;
}

/** Asks what kind of question it is, because that never changes. */
export function AddFieldDialog({ opened, onClose, onAdd }: Props) {
  const { forms } = useWords();
  const [kind, setKind] = useState<FieldKind>('choice');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={forms.addField}
      lockScroll={false}
      withCloseButton={false}
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          onAdd(kind);
        }}
      >
        <NativeSelect
          label={forms.kindOfField}
          description={forms.kindForEver}
          value={kind}
          data={fieldKinds.map((value) => ({ value, label: forms.fieldKinds[value] }))}
          onChange={(event) => setKind(event.currentTarget.value as FieldKind)}
          data-autofocus
          data-testid="new-field-kind"
        />
        <DialogActions onClose={onClose} go={forms.add} testId="confirm-field" />
      </form>
    </Modal>
  );
}
