import { useRef, useState } from 'react';
import { contactsApi } from '../api/contacts.js';
import { Icon } from '../shell/icons.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useTask } from '../shell/use-task.js';
import { useWords } from '../words/language.js';
import { ColumnChoice } from './column-choice.js';
import { ContactList } from './contact-list.js';
import { ContactPanel } from './contact-panel.js';
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
  const [selected, setSelected] = useState<string>();
  const changed = useContactsChanged();
  const task = useTask();
  const back = () => {
    if (selected === undefined) return;
    setSelected(undefined);
    root.current?.querySelector<HTMLElement>(`[data-id="${selected}"]`)?.focus();
  };
  useListKeys(root, back);
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
    <div ref={root} className={selected === undefined ? 'contacts' : 'contacts open'}>
      <h1 className="visually-hidden">{words.contacts.title}</h1>
      <div className="contacts-list stack">
        <header className="page-head">
          <h2 className="page-title">{words.contacts.title}</h2>
          <div className="page-actions">
            <ColumnChoice looking={looking} step={step} />
            <ExportButton looking={looking} />
            <button
              type="button"
              className="btn small primary"
              disabled={task.busy}
              onClick={begin}
              data-testid="new-call"
            >
              <Icon name="plus" />
              {words.contacts.newCall}
            </button>
          </div>
        </header>
        <ViewTabs looking={looking} step={step} />
        <FilterBar looking={looking} step={step} />
        <ProblemBox text={task.problem} />
        <ContactList looking={looking} step={step} selected={selected} onSelect={setSelected} />
      </div>
      {selected !== undefined && (
        <aside className="contact-side" aria-label={words.contacts.one}>
          <button type="button" className="btn small" onClick={back} data-testid="close-panel">
            {words.close}
          </button>
          <ContactPanel key={selected} id={selected} />
        </aside>
      )}
    </div>
  );
}
