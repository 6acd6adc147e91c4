import { type RefObject, useEffect, useRef, useState } from 'react';
import type { ContactForm, ContactView } from '#contract';
import { contactsApi } from '../api/contacts.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useTask } from '../shell/use-task.js';
import { useLanguage, useWords } from '../words/language.js';
import type { DraftKeeper, KeptDraft } from './draft-keeper.js';
import { FormFields } from './form-fields.js';
import { KindChoice } from './kind-choice.js';
import { localDateOf } from './local-date.js';
import { kindOfKey, quickKeys } from './quick-keys.js';
import { type FieldMarks, markWords, refusedField } from './refused-field.js';
import { useContactsChanged, useDraft } from './use-contact.js';
import { focusField, useFormKeys } from './use-form-keys.js';

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
  const root = useRef<HTMLFormElement>(null);
  const { close, task, refused } = useClosing({ contact, form, onClosed }, { keeper, root });
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
        marks={{ ...refused, ...kept.marks }}
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

interface Kept {
  readonly keeper: DraftKeeper;
  readonly root: RefObject<HTMLFormElement | null>;
}

/** Stores what waits and closes the contact, as a kind that is no request for help if one is named. */
function useClosing({ contact, form, onClosed }: Omit<Props, 'quick'>, { keeper, root }: Kept) {
  const words = useWords();
  const task = useTask();
  const changed = useContactsChanged();
  const [refused, setRefused] = useState<FieldMarks>({});
  const focusFirst = (marks: FieldMarks) => {
    for (const code of Object.keys(marks).slice(0, 1)) focusField(root.current, code);
  };
  const close = (as?: string) => {
    const kind = as !== undefined && { kind: as };
    task.run(
      async () => {
        setRefused({});
        if (!(await keeper.flush())) {
          const { marks, saving } = keeper.snapshot();
          focusFirst(marks);
          return task.refuse(markWords(marks, form, words) ?? words.contacts.saving[saving]);
        }
        const { revision } = keeper.snapshot().view;
        const closed = await contactsApi.close(contact.id, { revision, ...kind });
        changed();
        onClosed(closed);
      },
      (error) => {
        const marks = refusedField(error, { ...keeper.snapshot().view, ...kind });
        setRefused(marks);
        focusFirst(marks);
        return markWords(marks, form, words);
      },
    );
  };
  return { close, task, refused };
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
      className={saving === 'failed' || saving === 'refused' ? 'saving warn' : 'saving'}
      role="status"
      data-testid="saving"
      data-state={saving}
    >
      {words.contacts.saving[saving]} {saving === 'saved' && time}
    </p>
  );
}
