import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ContactFilter } from '#contract';
import { contactsApi } from '../api/contacts.js';
import { Icon } from '../shell/icons.js';
import { problemWords } from '../shell/problem-words.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useTask } from '../shell/use-task.js';
import { useWords } from '../words/language.js';
import { ContactPanel } from './contact-panel.js';
import { ContactTable } from './contact-table.js';
import { useContactsChanged, useForms } from './use-contact.js';

const views: Readonly<Record<'all' | 'mine' | 'calls', ContactFilter>> = {
  all: {},
  mine: { state: 'draft', counsellor: 'me' },
  calls: { channel: 'phone' },
};
type View = keyof typeof views;

/** The contact log: the list, and one contact beside it. */
export function ContactsPage() {
  const words = useWords();
  const [view, setView] = useState<View>('all');
  const [selected, setSelected] = useState<string>();
  const changed = useContactsChanged();
  const task = useTask();
  const begin = () =>
    task.run(async () => {
      const { id } = await contactsApi.create({
        key: crypto.randomUUID(),
        channel: 'phone',
        kind: 'counselling',
      });
      changed();
      setSelected(id);
    });
  return (
    <div className={selected === undefined ? 'contacts' : 'contacts open'}>
      <h1 className="visually-hidden">{words.contacts.title}</h1>
      <div className="contacts-list stack">
        <header className="page-head">
          <h2 className="page-title">{words.contacts.title}</h2>
          <button
            type="button"
            className="btn primary"
            disabled={task.busy}
            onClick={begin}
            data-testid="new-call"
          >
            <Icon name="plus" />
            {words.contacts.newCall}
          </button>
        </header>
        <Views view={view} onView={setView} />
        <ProblemBox text={task.problem} />
        <List view={view} selected={selected} onSelect={setSelected} />
      </div>
      {selected !== undefined && (
        <aside className="contact-side" aria-label={words.contacts.one}>
          <button
            type="button"
            className="btn small"
            onClick={() => setSelected(undefined)}
            data-testid="close-panel"
          >
            {words.close}
          </button>
          <ContactPanel key={selected} id={selected} />
        </aside>
      )}
    </div>
  );
}

function Views({ view, onView }: { readonly view: View; readonly onView: (view: View) => void }) {
  const { contacts: words } = useWords();
  return (
    <div className="views" role="group" aria-label={words.viewsTitle}>
      {(Object.keys(views) as View[]).map((name) => (
        <button
          key={name}
          type="button"
          className="btn small"
          aria-pressed={name === view}
          onClick={() => onView(name)}
          data-testid={`view-${name}`}
        >
          {words.views[name]}
        </button>
      ))}
    </div>
  );
}

interface ListProps {
  readonly view: View;
  readonly selected: string | undefined;
  readonly onSelect: (id: string) => void;
}

function List({ view, selected, onSelect }: ListProps) {
  const words = useWords();
  const forms = useForms();
  const list = useInfiniteQuery({
    queryKey: ['contacts', view],
    queryFn: ({ pageParam }) => contactsApi.list({ ...views[view], ...(pageParam && { cursor: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    refetchOnWindowFocus: false,
  });
  const problem = list.error ?? forms.error;
  if (problem) return <ProblemBox text={problemWords(words, problem)} />;
  if (!list.data || !forms.data) return <p className="muted">{words.loading}</p>;
  const contacts = list.data.pages.flatMap((page) => page.contacts);
  if (contacts.length === 0) return <p className="card muted">{words.contacts.empty[view]}</p>;
  return (
    <>
      <ContactTable contacts={contacts} form={forms.data.current} selected={selected} onSelect={onSelect} />
      {list.hasNextPage && (
        <button
          type="button"
          className="btn"
          disabled={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
          data-testid="older"
        >
          {words.contacts.older}
        </button>
      )}
    </>
  );
}
