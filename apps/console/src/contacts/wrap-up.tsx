import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { ContactPage, ContactSummary } from '#contract';
import { contactsApi } from '../api/contacts.js';
import { useWords } from '../words/language.js';
import { ContactPanel } from './contact-panel.js';

const againMs = 1_500;
/** Looks after which nothing more is waited for: what is known then is shown. */
const mostLooks = 40;

interface Props {
  readonly conversationId: string;
  readonly ended: boolean;
  /** Whether the end was one's own doing: what follows is to write it down. */
  readonly next: boolean;
  readonly onClose: () => void;
}

/** The contact of a conversation, beside it. A job makes it when the conversation is taken, so it may be a moment late. */
export function WrapUp({ conversationId, ended, next, onClose }: Props) {
  const { contacts: words, close } = useWords();
  const root = useRef<HTMLElement>(null);
  const contact = useContactOf(conversationId, ended);
  useEffect(() => {
    if (ended && next) root.current?.focus();
  }, [ended, next]);
  return (
    <aside ref={root} className="contact-side" tabIndex={-1} aria-label={words.wrapUp} data-testid="wrap-up">
      <button type="button" className="btn small" onClick={onClose} data-testid="hide-contact">
        {close}
      </button>
      {contact ? <ContactPanel key={contact.id} id={contact.id} /> : <p className="muted">{words.coming}</p>}
    </aside>
  );
}

/** The contact, looked for until it is there, and again after the end until it knows how much was written. */
function useContactOf(conversationId: string, ended: boolean) {
  const queries = useQueryClient();
  const found = useQuery({
    queryKey: ['contact-of', conversationId, ended],
    queryFn: () => contactsApi.list({ conversationId }),
    placeholderData: (before) => before,
    refetchInterval: ({ state }) => {
      const latest = contactIn(state.data, ended);
      const whole = latest && (!ended || latest.exchange !== undefined);
      return whole || state.dataUpdateCount >= mostLooks ? false : againMs;
    },
    refetchOnWindowFocus: false,
  });
  const contact = contactIn(found.data, ended);
  const id = contact?.id;
  const counted = ended && contact?.exchange !== undefined;
  useEffect(() => {
    if (counted) void queries.invalidateQueries({ queryKey: ['contact', id], exact: true });
  }, [counted, id, queries]);
  return contact;
}

/** The newest, unless it is of a time before: what was counted has ended, and this has not. */
function contactIn(page: ContactPage | undefined, ended: boolean): ContactSummary | undefined {
  const [latest] = page?.contacts ?? [];
  return ended || latest?.exchange === undefined ? latest : undefined;
}
