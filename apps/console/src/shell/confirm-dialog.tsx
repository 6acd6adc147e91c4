import { Modal } from '@mantine/core';
import { useWords } from '../words/language.js';

interface Props {
  readonly opened: boolean;
  readonly title: string;
  readonly text: string;
  readonly confirm: string;
  readonly danger?: boolean;
  readonly testId: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks once before what cannot be taken back. */
export function ConfirmDialog({
  opened,
  title,
  text,
  confirm,
  danger = false,
  testId,
  onConfirm,
  onClose,
}: Props) {
  const { cancel } = useWords();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      lockScroll={false}
      withCloseButton={false}
      centered
    >
      <p>{text}</p>
      <div className="dialog-actions">
        <button type="button" className="btn" onClick={onClose}>
          {cancel}
        </button>
        <button
          type="button"
          className={danger ? 'btn danger' : 'btn primary'}
          data-autofocus
          data-testid={testId}
          onClick={() => {
            onClose();
            onConfirm();
          }}
        >
          {confirm}
        </button>
      </div>
    </Modal>
  );
}
