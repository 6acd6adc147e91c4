import { useEffect, useRef, useState } from 'react';
import type { ContactForm, ContactView } from '#contract';
import { ApiError } from '../api/client.js';
import { contactsApi } from '../api/contacts.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useTask } from '../shell/use-task.js';
import { useLanguage } from '../words/language.js';
import type { KeptDraft } from './draft-keeper.js';
import { FormFields } from './form-fields.js';
import { KindChoice } from './kind-choice.js';
import { localDateOf } from './local-date.js';
import { kindOfKey, quickKeys } from './quick-keys.js';
import { useContactsChanged, useDraft } from './use-contact.js';
import { useFormKeys } from './use-form-keys.js';

interface Props {
  readonly contact: ContactView;
  readonly form: ContactForm;
  readonly onClosed: (contact: ContactView) => void;
  /** Letters close it as no request for help while nothing is filled in; `ahead` was pressed before it was there. */
  readonly quick?: { readonly ahead: string | undefined };
}

const noLetters: ReadonlyMap<string, string> = new Map();

/** A draft to be filled in: saved by itself, and closed by whoever wrote it. */
export function DraftForm({ contact, form, onClosed, quick }: Props) {
  const { language, words } = useLanguage();
  const { keeper, kept } = useDraft(contact);
  const { kind, answers } = kept.view;
  const task = useTask();
  const changed = useContactsChanged();
  const [asked, setAsked] = useState<readonly string[]>([]);
  const root = useRef<HTMLFormElement>(null);
  const close = (as?: string) =>
    task.run(
      async () => {
        if (!(await keeper.flush())) return task.refuse(words.contacts.saving[keeper.snapshot().saving]);
        const { revision } = keeper.snapshot().view;
        const closed = await contactsApi.close(contact.id, {
          revision,
          ...(as !== undefined && { kind: as }),
        });
        changed();
        onClosed(closed);
      },
      (error) => {
        const field = error instanceof ApiError && error.code === 'invalid' ? error.field : undefined;
        setAsked(field === undefined ? [] : [field]);
        return field === undefined
          ? undefined
          : words.contacts.stillNeeded(labelOf(form, field, words.contacts));
      },
    );
  const untouched = Object.keys(answers).length === 0;
  const letters = quick && untouched ? quickKeys(form.kinds, language) : noLetters;
  useFormKeys(root, (event) => {
    const as = event.key === 'Enter' ? undefined : kindOfKey(event, letters);
    return event.key === 'Enter' || as !== undefined ? () => close(as) : undefined;
  });
  const begun = useRef(false);
  useEffect(() => {
    if (quick?.ahead === undefined || !untouched || begun.current) return;
    begun.current = true;
    close(quick.ahead);
  });
  return (
    <form
      ref={root}
      className="contact-form"
      onSubmit={(event) => event.preventDefault()}
      data-testid="contact-form"
    >
      <SavingLine kept={kept} />
      <KindChoice
        form={form}
        kind={kind}
        letters={letters}
        onKind={(code) => keeper.change({ kind: code })}
        onClose={close}
      />
      <FormFields
        form={form}
        answers={answers}
        date={localDateOf(kept.view.startedAt)}
        missing={asked}
        firstKey={2}
        onChange={(change) => keeper.change({ answers: change })}
      />
      <ProblemBox text={task.problem} />
      <p className="form-end">
        <button
          type="button"
          className="btn primary"
          disabled={task.busy}
          onClick={() => close()}
          data-testid="close-contact"
        >
          {words.contacts.close} <kbd>Ctrl ↵</kbd>
        </button>
      </p>
    </form>
  );
}

function labelOf(form: ContactForm, field: string, words: { kind: string }): { nl: string; en: string } {
  const known = form.fields.find(({ code }) => code === field)?.label;
  return known ?? { nl: words.kind, en: words.kind };
}

function SavingLine({ kept: { saving, savedAt } }: { kept: KeptDraft }) {
  const { language, words } = useLanguage();
  const time =
    savedAt === undefined
      ? ''
      : new Intl.DateTimeFormat(language, {
          hour: '2-digit',
          minute: '2-digit',
          hourCycle: 'h23',
        }).format(savedAt);
  return (
    <p
      className={saving === 'failed' ? 'saving warn' : 'saving'}
      role="status"
      data-testid="saving"
      data-state={saving}
    >
      {words.contacts.saving[saving]} {saving === 'saved' && time}
    </p>
  );
}
