import { Modal } from '@mantine/core';
import type { ContactView } from '#contract';
import { useWords } from '../words/language.js';
import { StartForm } from './start-form.js';

interface Props {
  readonly opened: boolean;
  readonly contact?: ContactView;
  readonly onClose: () => void;
}

/** Begins a request to a provider, for a contact if one is given. */
export function StartDialog({ opened, contact, onClose }: Props) {
  const { takedown } = useWords();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={takedown.start.title}
      lockScroll={false}
      withCloseButton={false}
      centered
    >
      <StartForm contact={contact} onClose={onClose} />
    </Modal>
  );
}
