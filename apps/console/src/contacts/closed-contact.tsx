import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Answers, ContactForm, ContactView } from '#contract';
import { whenWords } from '../admin/when.js';
import { contactsApi } from '../api/contacts.js';
import { problemWords } from '../shell/problem-words.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useTask } from '../shell/use-task.js';
import { useLanguage, useWords } from '../words/language.js';
import { AnswersList } from './answers-list.js';
import { FormFields } from './form-fields.js';
import { localDateOf } from './local-date.js';
import { type FieldMarks, markWords, refusedField } from './refused-field.js';
import { useContactsChanged } from './use-contact.js';

interface Props {
  readonly contact: ContactView;
  readonly form: ContactForm;
}

/** A closed contact: what it says, how it came to say that, and the way to correct it. */
export function ClosedContact({ contact, form }: Props) {
  const { contacts: words } = useWords();
  const [correcting, setCorrecting] = useState(false);
  if (correcting) return <Correction contact={contact} form={form} onDone={() => setCorrecting(false)} />;
  return (
    <div className="stack">
      <AnswersList fields={form.fields} answers={contact.answers} />
      {contact.may.correct && (
        <p>
          <button type="button" className="btn" onClick={() => setCorrecting(true)} data-testid="correct">
            {words.correct}
          </button>
        </p>
      )}
      <Versions contact={contact} form={form} />
    </div>
  );
}

function Versions({ contact, form }: Props) {
  const { language, words } = useLanguage();
  const versions = useQuery({
    queryKey: ['contact', contact.id, 'versions', contact.version],
    queryFn: () => contactsApi.versions(contact.id),
  });
  const all = versions.data ?? [];
  return (
    <section className="stack" aria-labelledby={`versions-${contact.id}`}>
      <h3 id={`versions-${contact.id}`}>{words.contacts.versions}</h3>
      {versions.error && <ProblemBox text={problemWords(words, versions.error)} />}
      <ol className="versions">
        {all.map(({ version, at, by, reason, answers }, index) => (
          <li key={version} data-testid="version">
            <p>
              <b>{words.contacts.version(version)}</b>{' '}
              <span className="muted small">
                {whenWords(language, at)}, {by.displayName}
              </span>
            </p>
            {reason !== undefined && <p>{reason}</p>}
            {all[index + 1] && (
              <AnswersList fields={form.fields} answers={answers} before={all[index + 1]?.answers ?? {}} />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Correction({ contact, form, onDone }: Props & { readonly onDone: () => void }) {
  const words = useWords();
  const changed = useContactsChanged();
  const task = useTask();
  const [answers, setAnswers] = useState<Answers>({});
  const [reason, setReason] = useState('');
  const [marks, setMarks] = useState<FieldMarks>({});
  const store = () => {
    if (reason.trim() === '') return task.refuse(words.contacts.reasonNeeded);
    setMarks({});
    task.run(
      async () => {
        await contactsApi.correct(contact.id, { revision: contact.revision, reason: reason.trim(), answers });
        changed();
        onDone();
      },
      (error) => {
        const refused = refusedField(error, { ...contact, answers: { ...contact.answers, ...answers } });
        setMarks(refused);
        return markWords(refused, form, words);
      },
    );
  };
  return (
    <form className="contact-form" onSubmit={(event) => event.preventDefault()}>
      <FormFields
        form={form}
        answers={{ ...contact.answers, ...answers }}
        date={localDateOf(contact.startedAt)}
        marks={marks}
        onChange={(change) => setAnswers((before) => ({ ...before, ...change }))}
      />
      <TextInput
        label={words.contacts.reason}
        value={reason}
        maxLength={500}
        autoComplete="off"
        onChange={(event) => setReason(event.currentTarget.value)}
        data-testid="reason"
      />
      <ProblemBox text={task.problem} />
      <p className="form-end">
        <button type="button" className="btn" onClick={onDone}>
          {words.cancel}
        </button>
        <button
          type="button"
          className="btn primary"
          disabled={task.busy}
          onClick={store}
          data-testid="save-correction"
        >
          {words.contacts.saveCorrection}
        </button>
      </p>
    </form>
  );
}
