import { useEffect, useRef, useState } from 'react';
import { contactsApi } from '../api/contacts.js';
import { Icon } from '../shell/icons.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useTask } from '../shell/use-task.js';
import { useWords } from '../words/language.js';
import { ColumnChoice } from './column-choice.js';
import { ContactList } from './contact-list.js';
import { ContactPanel } from './contact-panel.js';
import { EnterLater } from './enter-later.js';
import { ExportButton } from './export-dialog.js';
import { FilterBar } from './filter-bar.js';
import { useContactsChanged } from './use-contact.js';
import { useListKeys } from './use-list-keys.js';
import { useLooking } from './use-looking.js';
import { ViewTabs } from './view-tabs.js';

/** The contact log: the list, and one contact beside it. */
export function ContactsPage() {
  const words = useWords();
  const root = useRef<HTMLDivElement>(null);
  const [looking, step] = useLooking();
  const [selected, setSelected] = useState<string | undefined>(contactOfAddress);
  const [made, setMade] = useState<string>();
  const back = () => {
    if (selected === undefined) return;
    setSelected(undefined);
    root.current?.querySelector<HTMLElement>(`[data-id="${selected}"]`)?.focus();
  };
  useListKeys(root, back);
  return (
    <div ref={root} className={selected === undefined ? 'contacts' : 'contacts open'}>
      <h1 className="visually-hidden">{words.contacts.title}</h1>
      <div className="contacts-list stack">
        <header className="page-head">
          <h2 className="page-title">{words.contacts.title}</h2>
          <div className="page-actions">
            <ColumnChoice looking={looking} step={step} />
            <ExportButton looking={looking} />
            <NewContact
              onMade={(id) => {
                setMade(id);
                setSelected(id);
              }}
            />
          </div>
        </header>
        <ViewTabs looking={looking} step={step} />
        <FilterBar looking={looking} step={step} />
        <ContactList looking={looking} step={step} selected={selected} onSelect={setSelected} />
      </div>
      {selected !== undefined && (
        <Beside
          key={selected}
          id={selected}
          isNew={selected === made}
          onCaller={(callerId) => {
            step({ to: 'view', view: { id: 'all', filter: { callerId } } });
            setSelected(undefined);
            root.current?.querySelector<HTMLElement>('[data-testid=filters]')?.focus();
          }}
          onClose={back}
        />
      )}
    </div>
  );
}

/** The contact that the address names, for whoever comes from another page. */
const contactOfAddress = (): string | undefined => location.hash.split('/')[1];

interface BesideProps {
  readonly id: string;
  /** Whoever has just made it goes on here. */
  readonly isNew: boolean;
  readonly onCaller: (callerId: string) => void;
  readonly onClose: () => void;
}

/** One contact beside the list. */
function Beside({ id, isNew, onCaller, onClose }: BesideProps) {
  const words = useWords();
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isNew) root.current?.focus();
  }, [isNew]);
  return (
    <aside ref={root} className="contact-side" tabIndex={-1} aria-label={words.contacts.one}>
      <button type="button" className="btn small" onClick={onClose} data-testid="close-panel">
        {words.close}
      </button>
      <ContactPanel id={id} onCaller={onCaller} />
    </aside>
  );
}

/** The two ways to a new contact: one that begins now, and one that was before. */
function NewContact({ onMade }: { readonly onMade: (id: string) => void }) {
  const { contacts: words } = useWords();
  const changed = useContactsChanged();
  const task = useTask();
  const [later, setLater] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const take = ({ id }: { readonly id: string }) => {
    changed();
    onMade(id);
  };
  const call = { channel: 'phone', kind: 'counselling' } as const;
  const begin = () =>
    task.run(async () => take(await contactsApi.create({ key: crypto.randomUUID(), ...call })));
  return (
    <>
      <button
        ref={button}
        type="button"
        className="btn small"
        onClick={() => setLater(true)}
        data-testid="enter-later"
      >
        <Icon name="clock" />
        {words.later.button}
      </button>
      <button
        type="button"
        className="btn small primary"
        disabled={task.busy}
        onClick={begin}
        data-testid="new-call"
      >
        <Icon name="plus" />
        {words.newCall}
      </button>
      <ProblemBox text={task.problem} />
      {later && (
        <EnterLater
          onMade={(contact) => {
            setLater(false);
            take(contact);
          }}
          onClose={() => {
            setLater(false);
            button.current?.focus();
          }}
        />
      )}
    </>
  );
}
