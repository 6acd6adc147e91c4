import { TextInput } from '@mantine/core';
import { formLimits, type Label } from '#contract';
import { useWords } from '../words/language.js';

interface Props {
  readonly label: Label;
  /** What it is the name of, for whoever cannot see where it stands. */
  readonly of: string;
  readonly longest?: number;
  readonly testId: string;
  readonly onChange: (label: Label) => void;
}

/** Something in both languages: contacts are read in either. */
export function BothWords({ label, of, longest = formLimits.label, testId, onChange }: Props) {
  const { forms } = useWords();
  return (
    <div className="both-words">
      {(['nl', 'en'] as const).map((language) => (
        <TextInput
          key={language}
          lang={language}
          value={label[language]}
          maxLength={longest}
          autoComplete="off"
          aria-label={`${forms.languages[language]}: ${of}`}
          leftSection={
            <span className="small muted" aria-hidden="true">
              {language.toUpperCase()}
            </span>
          }
          aria-invalid={label[language].trim() === '' || undefined}
          onChange={(event) => onChange({ ...label, [language]: event.currentTarget.value })}
          data-testid={`${testId}-${language}`}
        />
      ))}
    </div>
  );
}
