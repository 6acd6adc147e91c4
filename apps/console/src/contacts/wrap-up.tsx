import { useQuery } from '@tanstack/react-query';
import { contactsApi } from '../api/contacts.js';
import { useWords } from '../words/language.js';
import { ContactPanel } from './contact-panel.js';

const againMs = 1_500;

/** The contact of a conversation, beside it. A job makes it when the conversation is taken, so it may be a moment late. */
export function WrapUp({
  conversationId,
  onClose,
}: {
  readonly conversationId: string;
  readonly onClose: () => void;
}) {
  const { contacts: words, close } = useWords();
  const found = useQuery({
    queryKey: ['contact-of', conversationId],
    queryFn: () => contactsApi.list({ conversationId }),
    refetchInterval: ({ state }) => (state.data?.contacts.length ? false : againMs),
    refetchOnWindowFocus: false,
  });
  const [contact] = found.data?.contacts ?? [];
  return (
    <aside className="contact-side" aria-label={words.wrapUp} data-testid="wrap-up">
      <button type="button" className="btn small" onClick={onClose} data-testid="hide-contact">
        {close}
      </button>
      {contact ? <ContactPanel key={contact.id} id={contact.id} /> : <p className="muted">{words.coming}</p>}
    </aside>
  );
}
