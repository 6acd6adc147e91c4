import { useEffect, useRef } from 'react';
import { Icon } from '../shell/icons.js';

interface Props {
  readonly title: string;
  /** Where the way back leads. */
  readonly back: string;
  readonly onBack: () => void;
}

/** The name of what is being changed; the focus comes here, so that it is read and the next key is at hand. */
export function EditorHead({ title, back, onBack }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <header className="form-field-head">
      <button type="button" className="btn small quiet form-back" onClick={onBack} data-testid="form-back">
        <Icon name="back" />
        {back}
      </button>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
    </header>
  );
}
