import type { FormField } from '#contract';
import { useState } from 'react';
import { Icon } from '../shell/icons.js';
import { useWords } from '../words/language.js';
import { ChoiceRow } from './choice-row.js';
import { addChoice } from './edit-form.js';
import type { FormEditing } from './use-form-editing.js';

/** What can be chosen, in its order. */
export function ChoiceList({ editing, field }: { readonly editing: FormEditing; readonly field: FormField }) {
  const { forms } = useWords();
  const [added, setAdded] = useState<string>();
  const choices = field.choices ?? [];
  const add = () => {
    const { form, code } = addChoice(editing.form, field.code);
    editing.change(form);
    setAdded(code);
  };
  return (
    <div className="stack" role="group" aria-labelledby="form-choices">
      <h3 id="form-choices">{forms.choices}</h3>
      <p className="muted small">{forms.choicesLead}</p>
      <ol className="form-choices">
        {choices.map((choice, index) => (
          <ChoiceRow
            key={choice.code}
            editing={editing}
            field={field.code}
            choice={choice}
            edges={{ first: index === 0, last: index === choices.length - 1 }}
            focus={choice.code === added}
          />
        ))}
      </ol>
      <p>
        <button type="button" className="btn small" onClick={add} data-testid="add-choice">
          <Icon name="plus" />
          {forms.addChoice}
        </button>
      </p>
    </div>
  );
}
