import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ContactView } from '#contract';
import { whenWords } from '../admin/when.js';
import { clockOf } from '../calls/duration.js';
import { ApiError } from '../api/client.js';
import { contactsApi } from '../api/contacts.js';
import { ContactGroups } from '../groups/contact-groups.js';
import { ContactAppointments } from '../referrals/contact-appointments.js';
import { problemWords } from '../shell/problem-words.js';
import { ContactNotices } from '../takedown/contact-notices.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useLanguage } from '../words/language.js';
import { ClosedContact } from './closed-contact.js';
import { DraftForm } from './draft-form.js';
import { ReportPane } from './report-pane.js';
import { formFor, useForms } from './use-contact.js';

interface Props {
  readonly id: string;
  /** Shows every contact of a caller; none where there is no list beside it. */
  readonly onCaller?: (callerId: string) => void;
}

/** One contact, whatever its state. */
export function ContactPanel({ id, onCaller }: Props) {
  const { language, words } = useLanguage();
  const queries = useQueryClient();
  const contact = useQuery({
    queryKey: ['contact', id],
    queryFn: () => contactsApi.read(id),
    // Each reading stands in the audit trail: not again for every look at the window.
    refetchOnWindowFocus: false,
  });
  const forms = useForms(contact.data && [contact.data]);
  const problem = forms.error ?? contact.error;
  if (problem) {
    const isGone = problem instanceof ApiError && problem.code === 'not_found';
    return <ProblemBox text={isGone ? words.contacts.notYours : problemWords(words, problem)} />;
  }
  if (!forms.data || !contact.data) return <p className="muted">{words.loading}</p>;
  const view = contact.data;
  const { caller } = view;
  const form = formFor(forms.data, view);
  const closed = (next: ContactView) => queries.setQueryData(['contact', id], next);
  return (
    <div className="stack">
      <header>
        <h2>{view.number}</h2>
        <p className="muted small">
          {[
            words.contacts.channels[view.channel],
            whenWords(language, view.startedAt),
            view.counsellor?.displayName ?? words.contacts.free,
            ...(view.enteredBy ? [words.contacts.enteredBy(view.enteredBy.displayName)] : []),
          ].join(' · ')}
        </p>
        <Extent contact={view} />
        {caller && onCaller && (
          <button type="button" className="link" onClick={() => onCaller(caller.id)} data-testid="of-caller">
            {words.contacts.ofCaller}
          </button>
        )}
      </header>
      <ContactAppointments contact={view} />
      <ContactGroups contact={view} />
      <ContactNotices contact={view} />
      {view.channel === 'form' && <ReportPane key={`report-${id}`} id={id} />}
      {view.may.save ? (
        <DraftForm key={id} contact={view} form={form} onClosed={closed} />
      ) : (
        <ClosedContact contact={view} form={form} />
      )}
    </div>
  );
}

/** How long it took, and how much each side of a chat wrote. */
function Extent({ contact: { durationSeconds, exchange } }: { readonly contact: ContactView }) {
  const { contacts: words } = useLanguage().words;
  const parts = [
    ...(durationSeconds === undefined ? [] : [words.duration(clockOf(durationSeconds))]),
    ...(exchange ? [words.wrote.visitor(exchange.visitor), words.wrote.counsellor(exchange.counsellor)] : []),
  ];
  if (parts.length === 0) return null;
  return (
    <p className="muted small" data-testid="extent">
      {parts.join(' · ')}
    </p>
  );
}
