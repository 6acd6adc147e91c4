import { Modal } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { ContactView } from '#contract';
import { Icon } from '../shell/icons.js';
import { useWords } from '../words/language.js';
import { ContactSeat } from './contact-seat.js';
import { JoinForm } from './join-form.js';
import { useContactEnrolments, useGroups } from './use-groups.js';

/** The groups that the caller of a contact is on the list of, and the way to one more; nothing where there are no groups. */
export function ContactGroups({ contact }: { readonly contact: ContactView }) {
  const { groups: words } = useWords();
  const groups = useGroups().data?.groups ?? [];
  const enrolments = useContactEnrolments(contact.id).data?.enrolments ?? [];
  const [open, setOpen] = useState<'choosing' | 'told'>();
  const [said, setSaid] = useState<string>();
  const note = useRef<HTMLParagraphElement>(null);
  useEffect(() => note.current?.focus(), [said]);
  const close = () => setOpen(undefined);
  if (groups.length === 0) return null;
  return (
    <section className="contact-appointments" aria-label={words.ofContact}>
      <button type="button" className="btn small" onClick={() => setOpen('choosing')} data-testid="join">
        <Icon name="group" />
        {words.join}
      </button>
      {said !== undefined && (
        <p ref={note} className="note" role="status" tabIndex={-1} data-testid="seat-said">
          <span>{said}</span>
        </p>
      )}
      {enrolments.length > 0 && (
        <ul>
          {enrolments.map((each) => (
            <ContactSeat
              key={each.id}
              enrolment={each}
              group={groups.find(({ id }) => id === each.groupId)}
              onSaid={setSaid}
            />
          ))}
        </ul>
      )}
      <Modal
        opened={open !== undefined}
        onClose={close}
        // A code that was not yet written down is not lost by a slip of the hand.
        closeOnEscape={open !== 'told'}
        closeOnClickOutside={false}
        title={words.joinTitle}
        size="lg"
        lockScroll={false}
        withCloseButton={false}
        centered
      >
        <JoinForm contact={contact} groups={groups} onJoined={() => setOpen('told')} onClose={close} />
      </Modal>
    </section>
  );
}
