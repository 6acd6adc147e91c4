import { useState } from 'react';
import type { ContactView } from '#contract';
import { Icon } from '../shell/icons.js';
import { useMay } from '../shell/permissions.js';
import { problemWords } from '../shell/problem-words.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useWords } from '../words/language.js';
import { NoticeStateBadge } from './notice-state-badge.js';
import { StartDialog } from './start-dialog.js';
import { noticeAddress } from './use-notice-address.js';
import { useContactNotices } from './use-takedown.js';

/** The requests to providers that began with a contact, and the way to one more. */
export function ContactNotices({ contact }: { readonly contact: ContactView }) {
  const mayRead = useMay('takedown:read');
  return mayRead ? <Notices contact={contact} /> : null;
}

function Notices({ contact }: { readonly contact: ContactView }) {
  const words = useWords();
  const { start } = words.takedown;
  const [starting, setStarting] = useState(false);
  const mayWrite = useMay('takedown:write');
  const { data, error } = useContactNotices(contact.id);
  const notices = data?.notices ?? [];
  return (
    <section className="contact-notices" aria-label={start.ofContact}>
      {mayWrite && (
        <button
          type="button"
          className="btn small"
          onClick={() => setStarting(true)}
          data-testid="start-takedown"
        >
          <Icon name="shield" />
          {start.fromContact}
        </button>
      )}
      {error && <ProblemBox text={problemWords(words, error)} />}
      {notices.length > 0 && (
        <ul>
          {notices.map(({ id, reference, provider, state }) => (
            <li key={id} data-testid="contact-notice">
              <a className="link" href={noticeAddress(id)}>
                {reference}
              </a>{' '}
              <span className="muted small">{provider}</span> <NoticeStateBadge state={state} />
            </li>
          ))}
        </ul>
      )}
      <StartDialog opened={starting} contact={contact} onClose={() => setStarting(false)} />
    </section>
  );
}
