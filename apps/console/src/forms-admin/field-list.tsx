import type { FormField } from '#contract';
import { Icon } from '../shell/icons.js';
import { useLanguage } from '../words/language.js';
import { isNew } from './edit-form.js';
import { useFormWords } from './form-words.js';
import type { FormEditing } from './use-form-editing.js';

interface Props {
  readonly editing: FormEditing;
  readonly chosen: string | undefined;
  readonly onChoose: (code: string) => void;
  readonly onAdd: () => void;
}

/** Every question in its order, with what is special about it. */
export function FieldList({ editing, chosen, onChoose, onAdd }: Props) {
  const { words } = useLanguage();
  const { form, base } = editing;
  const { where } = useFormWords(form, base);
  const row = (code: string, badges: readonly string[]) => (
    <li key={code}>
      <button
        type="button"
        className="form-row"
        aria-current={code === chosen ? 'true' : undefined}
        onClick={() => onChoose(code)}
        data-testid={`form-field-${code}`}
      >
        <span className="form-row-name">{where({ field: code })}</span>
        {badges.map((badge) => (
          <span key={badge} className="badge">
            {badge}
          </span>
        ))}
      </button>
    </li>
  );
  const badgesOf = (field: FormField): string[] => [
    ...(isNew(base.fields, field.code) ? [words.forms.new] : changedBadge(field.code)),
    ...(field.to !== undefined ? [words.forms.ends] : []),
    ...(field.requiredAtClose ? [words.forms.neededShort] : []),
    ...(field.personal ? [words.forms.sealed] : []),
  ];
  const changedBadge = (code: string): string[] =>
    editing.changes.some(({ field }) => field === code) ? [words.forms.changed] : [];
  return (
    <nav className="card form-list" aria-label={words.forms.questions}>
      <ul>
        {row('kind', changedBadge('kind'))}
        {form.fields.map((field) => row(field.code, badgesOf(field)))}
      </ul>
      <button type="button" className="btn small" onClick={onAdd} data-testid="add-field">
        <Icon name="plus" />
        {words.forms.addField}
      </button>
    </nav>
  );
}
