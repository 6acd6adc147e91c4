import type { ReactNode } from 'react';
import type { ProviderFigures } from '#contract/takedown';
import { useWords } from '../words/language.js';
import { useFigureValues } from './figure-values.js';

/** How one provider of the list answered; of one that is told together with others, only that. */
export function FigureCells({ figures }: { readonly figures: ProviderFigures | undefined }) {
  const { columns, fewOrNone } = useWords().providers;
  const { hours, share } = useFigureValues();
  if (!figures)
    return (
      <>
        <Cell label={columns.sent}>
          <span className="muted">{fewOrNone}</span>
        </Cell>
        {[columns.acknowledged, columns.decided, columns.gone, columns.insufficient].map((label) => (
          <Cell key={label} label={label}>
            <span className="muted">–</span>
          </Cell>
        ))}
      </>
    );
  const { notices, acknowledged, decidedHours, decided, gone, insufficient } = figures;
  return (
    <>
      <Cell label={columns.sent}>{notices}</Cell>
      <Cell label={columns.acknowledged}>{hours(acknowledged?.hours, acknowledged?.count === 0)}</Cell>
      <Cell label={columns.decided}>{hours(decidedHours, decided.most === 0)}</Cell>
      <Cell label={columns.gone}>{share(gone, figures, 0)}</Cell>
      <Cell label={columns.insufficient}>{share(insufficient, figures, 1)}</Cell>
    </>
  );
}

/** On a phone, where there is no head, each says what it is. */
export function Cell({ label, children }: { readonly label: string; readonly children?: ReactNode }) {
  return <td data-label={label}>{children}</td>;
}
