import { useState } from 'react';
import type { ContactView } from '#contract';
import type { AppointmentView } from '#contract/referrals';
import { OutcomeOf } from '../outcomes/outcome-of.js';
import { ClientChannel } from '../client-channel/client-channel.js';
import { problemWords } from '../shell/problem-words.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useLanguage } from '../words/language.js';
import { AppointmentActions } from './appointment-actions.js';
import { AppointmentFacts } from './appointment-facts.js';
import { BookButton } from './book-button.js';
import { PartnerBadge } from './partner-badge.js';
import { CodeAgain } from './code-again.js';
import { isOver } from './is-over.js';
import { StateBadge } from './state-badge.js';
import { useContactAppointments, useServices } from './use-referrals.js';
import { dayWords, timeWords } from './when-words.js';

/** The appointments that were made from a contact, and the way to one more. */
export function ContactAppointments({ contact }: { readonly contact: ContactView }) {
  const { words } = useLanguage();
  const found = useContactAppointments(contact.id);
  // What was let go or lapsed before it was booked says nothing.
  const made = (found.data?.appointments ?? []).filter(({ bookedAt }) => bookedAt !== undefined);
  return (
    <section className="contact-appointments" aria-label={words.referrals.ofContact}>
      <BookButton contact={contact} />
      {found.error && <ProblemBox text={problemWords(words, found.error)} />}
      {made.length > 0 && (
        <ul>
          {made.map((each) => (
            <Made key={each.id} appointment={each} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Made({ appointment }: { readonly appointment: AppointmentView }) {
  const { language } = useLanguage();
  const services = useServices();
  const [open, setOpen] = useState(false);
  const { id, serviceId, startsAt, state } = appointment;
  return (
    <li className="stack">
      <button
        type="button"
        className="link"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        data-testid="contact-appointment"
        data-id={id}
      >
        {dayWords(language, startsAt)}, {timeWords(language, startsAt)}
      </button>
      <StateBadge state={state} />
      <PartnerBadge appointment={appointment} />
      {open && (
        <div className="stack">
          <AppointmentFacts
            appointment={appointment}
            service={services.data?.services.find((each) => each.id === serviceId)}
          />
          <ClientChannel appointment={appointment} />
          <AppointmentActions appointment={appointment} onChanged={() => undefined} />
          <CodeAgain appointment={appointment} />
          {isOver(appointment) && <OutcomeOf subject="appointment" id={id} />}
        </div>
      )}
    </li>
  );
}
