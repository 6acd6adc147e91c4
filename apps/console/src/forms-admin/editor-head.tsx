import { useEffect, useRef } from 'react';
import { Icon } from '../shell/icons.js';
import { useWords } from '../words/language.js';

/** The name of what is being changed; the focus comes here, so that it is read and the next key is at hand. */
export function EditorHead({ title, onBack }: { readonly title: string; readonly onBack: () => void }) {
  const { forms } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <header className="form-field-head">
      <button type="button" className="btn small quiet form-back" onClick={onBack} data-testid="form-back">
        <Icon name="back" />
        {forms.questions}
      </button>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
    </header>
  );
}
