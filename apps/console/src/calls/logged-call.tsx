import { useState } from 'react';
import type { ContactForm, ContactView } from '#contract';
import { ContactPanel } from '../contacts/contact-panel.js';
import { Icon } from '../shell/icons.js';
import { useLanguage } from '../words/language.js';
import { clockOf } from './duration.js';

/** What was just logged, and the way to look at it again. */
export function LoggedCall({ contact, form }: { readonly contact: ContactView; readonly form: ContactForm }) {
  const { language, words } = useLanguage();
  const [open, setOpen] = useState(false);
  const kind = form.kinds.find(({ code }) => code === contact.kind)?.label[language] ?? '';
  return (
    <div className="stack">
      <p className="note" role="status" data-testid="logged">
        <Icon name="check" />
        <span>{words.calls.logged(kind, clockOf(contact.durationSeconds ?? 0))}</span>
        {!open && (
          <button type="button" className="link" onClick={() => setOpen(true)} data-testid="look-logged">
            {words.calls.look}
          </button>
        )}
      </p>
      {open && <ContactPanel id={contact.id} />}
    </div>
  );
}
