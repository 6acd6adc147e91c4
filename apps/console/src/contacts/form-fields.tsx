import { Textarea, TextInput } from '@mantine/core';
import { type Answers, type ContactForm, type FormField, isAsked, isOpenOn } from '#contract';
import type { ReactNode } from 'react';
import { useLanguage } from '../words/language.js';
import type { FieldMark, FieldMarks } from './refused-field.js';

interface Props {
  readonly form: Pick<ContactForm, 'fields'>;
  readonly answers: Answers;
  /** Local date on which the contact began: what had ended by then is not asked. */
  readonly date: string;
  readonly marks: FieldMarks;
  readonly onChange: (answers: Answers) => void;
  /** Number of the first question where number keys lead to them. */
  readonly firstKey?: number;
}

const longest = 4_000;

/** Every question of a form that is asked now. */
export function FormFields({ form, answers, date, marks, onChange, firstKey }: Props) {
  return form.fields
    .filter((field) => isAsked(field, answers, date))
    .map((field, index) => (
      <Field
        key={field.code}
        number={firstKey === undefined ? undefined : firstKey + index}
        field={field}
        date={date}
        answer={answers[field.code]}
        mark={marks[field.code]}
        onAnswer={(answer) => onChange({ [field.code]: answer })}
      />
    ));
}

/** The key that leads to a question; there are ten. */
export function NumberKey({ number }: { readonly number: number | undefined }) {
  if (number === undefined || number > 10) return null;
  return <kbd aria-hidden="true">{number % 10}</kbd>;
}

interface FieldProps {
  readonly number: number | undefined;
  readonly field: FormField;
  readonly date: string;
  readonly answer: Answers[string] | undefined;
  readonly mark: FieldMark | undefined;
  readonly onAnswer: (answer: Answers[string]) => void;
}

function Field(props: FieldProps) {
  const { language, words } = useLanguage();
  const { field, answer, mark, number, onAnswer } = props;
  const text = typeof answer === 'string' ? answer : '';
  const label = (
    <>
      {field.label[language]}
      {mark && ` · ${words.contacts.marks[mark]}`}
      <NumberKey number={number} />
    </>
  );
  const common = {
    label,
    value: text,
    'aria-invalid': mark !== undefined,
    'data-testid': `field-${field.code}`,
    autoComplete: 'off',
  };
  if (field.kind === 'choice' || field.kind === 'choices') return <Chips {...props} label={label} />;
  if (field.kind === 'date') {
    return <TextInput {...common} type="date" onChange={(event) => onAnswer(event.currentTarget.value)} />;
  }
  return (
    <Textarea
      {...common}
      description={field.hint?.[language]}
      maxLength={longest}
      autosize
      minRows={field.kind === 'text' ? 1 : 2}
      maxRows={8}
      onChange={(event) => onAnswer(event.currentTarget.value)}
    />
  );
}

/** Codes to choose from: one, or several. */
function Chips({ field, date, answer, mark, onAnswer, label }: FieldProps & { readonly label: ReactNode }) {
  const { language } = useLanguage();
  const several = field.kind === 'choices';
  const chosen = [answer ?? []].flat();
  // What was chosen stays in sight, so that it can be taken back.
  const offered = (field.choices ?? []).filter(
    (choice) => isOpenOn(choice, date) || chosen.includes(choice.code),
  );
  const choose = (code: string, on: boolean) => {
    const others = several ? chosen.filter((each) => each !== code) : [];
    const next = on ? [...others, code] : others;
    onAnswer(several ? next : (next[0] ?? ''));
  };
  return (
    <fieldset className="chips" data-mark={mark} data-testid={`field-${field.code}`}>
      <legend>{label}</legend>
      {offered.map(({ code, label: said, parent }) => (
        <label key={code} className={parent === undefined ? 'chip' : 'chip part'}>
          <input
            type={several ? 'checkbox' : 'radio'}
            name={field.code}
            checked={chosen.includes(code)}
            onChange={(event) => choose(code, event.currentTarget.checked)}
            data-testid={`choice-${field.code}-${code}`}
          />
          <span>{said[language]}</span>
        </label>
      ))}
    </fieldset>
  );
}
