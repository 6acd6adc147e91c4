import { Icon } from '../shell/icons.js';
import { useWords } from '../words/language.js';
import type { SectionProps } from './section-props.js';

/** The statement that a notice is accurate and complete. */
export function FaithSection({ view: { goodFaith }, editable, onChange }: SectionProps) {
  const { one } = useWords().takedown;
  if (!editable)
    return (
      <p>
        <Icon name={goodFaith ? 'check' : 'minus'} /> {goodFaith ? one.goodFaithGiven : one.goodFaithNot}
      </p>
    );
  return (
    <label className="check-line">
      <input
        type="checkbox"
        checked={goodFaith}
        onChange={(event) => onChange({ goodFaith: event.currentTarget.checked })}
        data-testid="good-faith"
      />
      <span>{one.goodFaith}</span>
    </label>
  );
}
