import { NativeSelect } from '@mantine/core';
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import type { FieldChoice } from '#contract';
import { useLanguage } from '../words/language.js';
import { BothWords } from './both-words.js';
import { editChoice, isNew, moveChoice, restoreChoice } from './edit-form.js';
import { Ending } from './ending.js';
import { useFormWords } from './form-words.js';
import type { FormEditing } from './use-form-editing.js';

interface Props {
  readonly editing: FormEditing;
  readonly field: string;
  readonly choice: FieldChoice;
  readonly edges: { readonly first: boolean; readonly last: boolean };
  /** It was just added: whoever did wants to name it. */
  readonly focus: boolean;
}

/** One choice: its names, its place among the others, its end. */
export function ChoiceRow({ editing, field, choice, edges, focus }: Props) {
  const { words } = useLanguage();
  const { form, base } = editing;
  const { code, label, to, parent } = choice;
  const place = { field, choice: code };
  const of = useFormWords(form, base).where(place);
  const known = base.fields.find((one) => one.code === field)?.choices ?? [];
  const fresh = isNew(known, code);
  const row = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => {
    if (focus) row.current?.querySelector('input')?.focus();
  }, [focus]);
  const move = (by: -1 | 1) => editing.change(moveChoice(form, place, by));
  const onKey = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(event.key === 'ArrowUp' ? -1 : 1);
  };
  const touched = editing.changes.some(
    (change) => change.field === field && change.choice === code && change.is !== 'moved',
  );
  return (
    <li
      ref={row}
      className={parent === undefined ? 'form-choice' : 'form-choice part'}
      onKeyDown={onKey}
      data-testid={`edit-${field}-${code}`}
    >
      <BothWords
        label={label}
        of={of}
        testId={`words-${field}-${code}`}
        onChange={(next) => editing.change(editChoice(form, place, { label: next }))}
      />
      <div className="form-choice-foot">
        <code className="small muted">{fresh ? words.forms.new : code}</code>
        {to !== undefined && <span className="badge warn">{words.forms.ends}</span>}
        {fresh && <Parent editing={editing} field={field} choice={choice} of={of} />}
        <span className="form-choice-acts">
          <button
            type="button"
            className="btn small"
            disabled={edges.first}
            aria-label={words.forms.up(of)}
            onClick={() => move(-1)}
          >
            ↑
          </button>
          <button
            type="button"
            className="btn small"
            disabled={edges.last}
            aria-label={words.forms.down(of)}
            onClick={() => move(1)}
          >
            ↓
          </button>
          <Ending
            of={of}
            to={to}
            isNew={fresh}
            canUndo={touched}
            testId={`${field}-${code}`}
            onEnd={(day) => editing.change(editChoice(form, place, { to: day }))}
            onUndo={() => editing.change(restoreChoice(form, base, place))}
          />
        </span>
      </div>
    </li>
  );
}

/** Of which choice a new one is a kind; fixed once it is stored. */
function Parent({
  editing,
  field,
  choice,
  of,
}: Pick<Props, 'editing' | 'field' | 'choice'> & { readonly of: string }) {
  const { language, words } = useLanguage();
  const { form } = editing;
  const all = form.fields.find((one) => one.code === field)?.choices ?? [];
  const parents = all.filter((one) => one.parent === undefined && one.code !== choice.code);
  return (
    <NativeSelect
      aria-label={`${words.forms.kindOf}: ${of}`}
      value={choice.parent ?? ''}
      data={[
        { value: '', label: words.forms.kindOfNothing },
        ...parents.map(({ code, label }) => ({
          value: code,
          label: `${words.forms.kindOf} ${label[language]}`,
        })),
      ]}
      onChange={(event) =>
        editing.change(
          editChoice(
            form,
            { field, choice: choice.code },
            { parent: event.currentTarget.value || undefined },
          ),
        )
      }
    />
  );
}
