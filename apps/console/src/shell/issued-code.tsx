import type { ReactNode } from 'react';
import { Icon } from './icons.js';

interface Props {
  /** What to do with it, also the name of the section. */
  readonly label: string;
  readonly code: string;
  /** What holds for it afterwards. */
  readonly hint: string;
  readonly testId: string;
  readonly children?: ReactNode;
}

/** A code that is seen now and never again, large enough to be read out. */
export function IssuedCode({ label, code, hint, testId, children }: Props) {
  return (
    <section className="note issued" aria-label={label}>
      <Icon name="key" />
      <div className="stack">
        <p role="status">
          {label}
          <b className="code" data-testid={testId}>
            {code}
          </b>
        </p>
        <p className="small">{hint}</p>
        {children}
      </div>
    </section>
  );
}
