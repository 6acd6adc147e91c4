import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type MailPage, mailViews, type MailView, type SessionView } from '#contract';
import { mailApi } from '../api/mail.js';
import { useNow } from '../inbox/use-now.js';
import { problemWords } from '../shell/problem-words.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useWords } from '../words/language.js';
import { grouped } from './due-words.js';
import { MailRow } from './mail-row.js';
import { MailboxNote } from './mailbox-note.js';

interface Props {
  readonly session: SessionView;
  readonly view: MailView;
  readonly onView: (view: MailView) => void;
  readonly selected: string | undefined;
  readonly onSelect: (id: string) => void;
}

/** Threads by how soon they are to be answered. */
export function MailList({ session, view, onView, selected, onSelect }: Props) {
  const words = useWords();
  const list = useInfiniteQuery({
    queryKey: ['mail-list', view],
    queryFn: ({ pageParam }) => mailApi.list({ view, ...(pageParam && { cursor: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    refetchOnWindowFocus: false,
  });
  return (
    <section className="lists mail-lists" aria-label={words.mail.list}>
      <Views view={view} onView={onView} />
      {list.error && <ProblemBox text={problemWords(words, list.error)} />}
      {list.isPending && <p className="muted">{words.loading}</p>}
      {list.data && <Groups data={list.data} view={view} {...{ session, selected, onSelect }} />}
      {list.hasNextPage && (
        <button
          type="button"
          className="btn"
          disabled={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
          data-testid="more-mail"
        >
          {words.mail.older}
        </button>
      )}
      <p className="muted small list-foot">{words.mail.clockNote}</p>
    </section>
  );
}

function Views({ view, onView }: Pick<Props, 'view' | 'onView'>) {
  const { mail: words } = useWords();
  return (
    <div className="views" role="group" aria-label={words.viewsTitle}>
      {mailViews.map((name) => (
        <button
          key={name}
          type="button"
          className="btn small"
          aria-pressed={name === view}
          onClick={() => onView(name)}
          data-testid={`mail-${name}`}
        >
          {words.views[name]}
        </button>
      ))}
    </div>
  );
}

type GroupsProps = Pick<Props, 'session' | 'view' | 'selected' | 'onSelect'> & {
  readonly data: InfiniteData<MailPage>;
};

function Groups({ data, session, view, selected, onSelect }: GroupsProps) {
  const { mail: words } = useWords();
  const now = useNow(60_000);
  const threads = data.pages.flatMap((page) => page.threads);
  const groups = grouped(threads, now);
  useWalk(
    groups.flatMap(([, members]) => members.map(({ id }) => id)),
    selected,
    onSelect,
  );
  const [first] = data.pages;
  return (
    <>
      {first && <MailboxNote mailbox={first.mailbox} />}
      {threads.length === 0 && first?.mailbox.state !== 'none' && (
        <p className="muted">{words.empty[view]}</p>
      )}
      {groups.map(([group, members]) => (
        <section key={group} className="group" aria-labelledby={`mail-${group}`}>
          <h2
            id={`mail-${group}`}
            className={view === 'due' || group === 'attention' ? undefined : 'visually-hidden'}
          >
            {group === 'rest' ? words.views[view] : words.groups[group]}{' '}
            <span className="muted">{members.length}</span>
          </h2>
          <ol>
            {members.map((thread) => (
              <li key={thread.id}>
                <MailRow
                  thread={thread}
                  now={now}
                  mine={thread.counsellor?.displayName === session.displayName}
                  current={thread.id === selected}
                  onSelect={() => onSelect(thread.id)}
                />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

/** Alt J and Alt K go to the next and the one before. */
function useWalk(ids: readonly string[], selected: string | undefined, onSelect: (id: string) => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const step = { KeyJ: 1, KeyK: -1 }[event.code];
      if (step === undefined || !event.altKey || event.ctrlKey || event.metaKey) return;
      const next = ids[selected === undefined ? 0 : ids.indexOf(selected) + step];
      event.preventDefault();
      if (next !== undefined) onSelect(next);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
}
