import type { ProviderFigures, ProviderView } from '#contract/takedown';
import { useWords } from '../words/language.js';
import { ProviderLine } from './provider-line.js';

interface Props {
  readonly providers: readonly ProviderView[];
  readonly figures: readonly ProviderFigures[];
}

/** Every provider with how it answered; on a phone each is a card. */
export function ProviderTable({ providers, figures }: Props) {
  const { providers: said } = useWords();
  const columns = Object.entries(said.columns);
  return (
    <section className="card scroll provider-table" tabIndex={0} role="region" aria-label={said.tableOf}>
      <table>
        <thead>
          <tr>
            {columns.map(([name, column]) => (
              <th key={name} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {providers.map((provider) => (
            <ProviderLine
              key={provider.id}
              provider={provider}
              figures={figures.find(({ providerId }) => providerId === provider.id)}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}
