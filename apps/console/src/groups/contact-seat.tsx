import { useState } from 'react';
import type { EnrolmentView, GroupSummary } from '#contract/referrals';
import { useWords } from '../words/language.js';
import { groupName } from './group-name.js';
import { SeatActions } from './seat-actions.js';
import { SeatBadge } from './seat-badge.js';

interface Props {
  readonly enrolment: EnrolmentView;
  readonly group: GroupSummary | undefined;
  readonly onSaid: (said: string) => void;
}

/** One place of a contact's caller, and what can be done with it. */
export function ContactSeat({ enrolment, group, onSaid }: Props) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  return (
    <li className="stack" data-testid="contact-seat" data-id={enrolment.id}>
      <button type="button" className="link" aria-expanded={open} onClick={() => setOpen(!open)}>
        {group ? groupName(words, group) : words.groups.one}
      </button>
      <SeatBadge enrolment={enrolment} />
      {open && (
        <div className="stack">
          <SeatActions enrolment={enrolment} onSaid={onSaid} />
        </div>
      )}
    </li>
  );
}
