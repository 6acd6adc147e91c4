import { Modal } from '@mantine/core';
import { useState } from 'react';
import type { ContactView } from '#contract';
import { Icon } from '../shell/icons.js';
import { useWords } from '../words/language.js';
import { BookingSteps } from './booking-steps.js';

/** Books an appointment for whoever this contact is with. */
export function BookButton({ contact }: { readonly contact: ContactView }) {
  const { referrals } = useWords();
  const [open, setOpen] = useState<'choosing' | 'told'>();
  const close = () => setOpen(undefined);
  return (
    <>
      <button type="button" className="btn small" onClick={() => setOpen('choosing')} data-testid="book">
        <Icon name="calendar" />
        {referrals.book}
      </button>
      <Modal
        opened={open !== undefined}
        onClose={close}
        // A code that was not yet written down is not lost by a slip of the hand.
        closeOnEscape={open !== 'told'}
        closeOnClickOutside={false}
        title={referrals.bookTitle}
        size="lg"
        lockScroll={false}
        withCloseButton={false}
        centered
      >
        <BookingSteps contact={contact} onBooked={() => setOpen('told')} onClose={close} />
      </Modal>
    </>
  );
}
