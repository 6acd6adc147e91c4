import type { ComponentChildren } from 'preact';
import { usePartnerWords } from './partner-context.js';

interface Props {
  readonly action: 'confirm' | 'decline' | 'number' | 'outcome';
  /** What the page knows and nobody types; the language is added. */
  readonly values: Readonly<Record<string, string | number | undefined>>;
  readonly children: ComponentChildren;
}

/** A form of a clinic: only sending it changes anything, so that what opens links by itself changes nothing. */
export function PartnerForm({ action, values, children }: Props) {
  const { language } = usePartnerWords();
  const hidden = Object.entries({ language, ...values });
  return (
    <form action={`/partner/${action}`} method="post" data-testid={`partner-${action}`}>
      {hidden.map(([name, value]) =>
        value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
      {children}
    </form>
  );
}
