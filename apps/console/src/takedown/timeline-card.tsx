import type { NoticeView } from '#contract/takedown';
import { whenWords } from '../admin/when.js';
import { useMay } from '../shell/permissions.js';
import { useLanguage } from '../words/language.js';
import { ClockLine } from './clock-line.js';
import { noticeAddress } from './use-notice-address.js';

/** What happened to a notice, the latest first, and what is waited for. */
export function TimelineCard({ view }: { readonly view: NoticeView }) {
  const { language, words } = useLanguage();
  const { one } = words.takedown;
  const mayReadContact = useMay('contact:read');
  const { events, previous, providerReference, contactId, due } = view;
  return (
    <section className="card stack" aria-labelledby="timeline" data-testid="timeline">
      <div className="card-title">
        <h3 id="timeline">{one.timeline}</h3>
        {previous && (
          <a className="link small" href={noticeAddress(previous.id)}>
            {one.previous(previous.reference)}
          </a>
        )}
      </div>
      {providerReference !== undefined && (
        <p data-testid="reference-given">
          {one.reference} <b>{providerReference}</b>
        </p>
      )}
      {due && (
        <p>
          <ClockLine notice={view} now={Date.now()} />
          <span className="muted small block">{words.takedown.ownClocks}</span>
        </p>
      )}
      {events.length === 0 && <p className="muted small">{one.noEvents}</p>}
      <ol className="timeline">
        {events.toReversed().map(({ at, act, by, note }, index) => (
          <li key={`${at}-${act}-${index}`} data-testid="event" data-act={act}>
            <b>{one.events[act] ?? act}</b>
            <span className="muted small">
              {whenWords(language, at)}, {by ?? one.byItself}
            </span>
            {note !== undefined && <q className="event-note">{note}</q>}
          </li>
        ))}
      </ol>
      {contactId !== undefined && mayReadContact && (
        <a className="link small" href={`#contacts/${contactId}`}>
          {one.toContact}
        </a>
      )}
    </section>
  );
}
