import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { MailThreadView } from '#contract';
import { whenWords } from '../admin/when.js';
import { mailApi } from '../api/mail.js';
import { ContactPanel } from '../contacts/contact-panel.js';
import { problemWords } from '../shell/problem-words.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useLanguage, useWords } from '../words/language.js';
import { AnswerBox } from './answer-box.js';
import { MailHeader } from './mail-header.js';
import { MailItem } from './mail-item.js';
import { useThreadChanged } from './use-thread-changed.js';

/** Milliseconds between looks at an answer on its way, and how many each gets: every look stands in the audit trail. */
const againMs = 2_000;
const mostLooks = 5;

const isOnItsWay = ({ items }: MailThreadView): boolean =>
  items.some(({ state }) => state === 'queued' || state === 'sending');

interface Props {
  readonly id: string;
  readonly onBack: () => void;
  readonly onSelect: (id: string) => void;
}

/** One thread: what was written, the answer, and beside it the contact. */
export function MailThread({ id, onBack, onSelect }: Props) {
  const words = useWords();
  const [logging, setLogging] = useState(false);
  const again = useAgain();
  const thread = useQuery({
    queryKey: ['mail-thread', id],
    queryFn: () => mailApi.read(id),
    refetchOnWindowFocus: false,
    refetchInterval: ({ state }) => again(state),
  });
  useListInStep(thread.data);
  if (thread.error) return <ProblemBox text={problemWords(words, thread.error)} />;
  if (!thread.data) return <p className="wait muted">{words.loading}</p>;
  return (
    <div className={logging ? 'mail-open with-contact' : 'mail-open'}>
      <section className="conversation" aria-label={thread.data.number}>
        <MailHeader thread={thread.data} logging={logging} onLog={setLogging} onBack={onBack} />
        <Items thread={thread.data} onSelect={onSelect} />
      </section>
      {logging && (
        <aside className="contact-side" aria-label={words.contacts.one}>
          <button
            type="button"
            className="btn small"
            onClick={() => setLogging(false)}
            data-testid="close-panel"
          >
            {words.close}
          </button>
          <ContactPanel key={thread.data.contactId} id={thread.data.contactId} />
        </aside>
      )}
    </div>
  );
}

/** When to look again: some times after each sending, also one that was asked for once more. */
function useAgain() {
  const firstSeen = useRef<number>(undefined);
  return ({ data, dataUpdateCount: seen }: Seen): number | false => {
    if (!data || !isOnItsWay(data)) firstSeen.current = undefined;
    else firstSeen.current ??= seen;
    return firstSeen.current !== undefined && seen - firstSeen.current < mostLooks ? againMs : false;
  };
}

interface Seen {
  readonly data: MailThreadView | undefined;
  readonly dataUpdateCount: number;
}

/** Has the list read again when what became of an answer asks for a person: it says so too. */
function useListInStep(thread: MailThreadView | undefined): void {
  const queries = useQueryClient();
  const attention = thread?.attention;
  const before = useRef(attention);
  useEffect(() => {
    if (before.current !== undefined && before.current !== attention)
      void queries.invalidateQueries({ queryKey: ['mail-list'] });
    before.current = attention;
  }, [attention, queries]);
}

function Items({ thread, onSelect }: { readonly thread: MailThreadView } & Pick<Props, 'onSelect'>) {
  const { language, words } = useLanguage();
  const { mail } = words;
  const changed = useThreadChanged();
  return (
    <div className="mail-body" tabIndex={0} role="region" aria-label={mail.items}>
      {thread.answerBy !== undefined && (
        <p className="muted small">
          {(Date.parse(thread.answerBy) < Date.now() ? mail.lateSince : mail.answerBefore)(
            whenWords(language, thread.answerBy),
          )}
        </p>
      )}
      <ol className="mail-items">
        {thread.items.map((item) => (
          <li key={item.id}>
            <MailItem
              item={item}
              mayResend={thread.may.answer}
              onResolve={async (outcome) => changed(await mailApi.resolve(thread.id, item.id, { outcome }))}
            />
          </li>
        ))}
      </ol>
      <AnswerBox thread={thread} onSent={changed} />
      {thread.earlier.length > 0 && (
        <section className="stack earlier" aria-labelledby="mail-earlier">
          <h3 id="mail-earlier">{mail.earlier}</h3>
          <ul>
            {thread.earlier.map(({ threadId, number, lastAt }) => (
              <li key={threadId}>
                <button type="button" className="link" onClick={() => onSelect(threadId)}>
                  {number}
                </button>{' '}
                <span className="muted small">{whenWords(language, lastAt)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
