import type { ProviderFigures, ProvidersYear, ProviderView } from '#contract/takedown';
import { useWords } from '../words/language.js';
import { Cell, FigureCells } from './provider-cells.js';
import { ProviderLine } from './provider-line.js';

interface Props {
  readonly providers: readonly ProviderView[];
  /** Nothing for whoever may not see them. */
  readonly figures: ProvidersYear | undefined;
}

/** Every provider with how it answered; on a phone each is a card. */
export function ProviderTable({ providers, figures }: Props) {
  const { columns, tableOf } = useWords().providers;
  const { name, channel, checked, ...numbers } = columns;
  const heads = [name, channel, ...(figures ? Object.values(numbers) : []), checked];
  const together = figures?.providers.find(({ providerId }) => providerId === undefined);
  return (
    <section className="card scroll provider-table" tabIndex={0} role="region" aria-label={tableOf}>
      <table>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {providers.map((provider) => (
            <ProviderLine key={provider.id} provider={provider} figures={figures} />
          ))}
          {together && <TogetherLine figures={together} />}
        </tbody>
      </table>
    </section>
  );
}

/** Those with few notices, as one. */
function TogetherLine({ figures }: { readonly figures: ProviderFigures }) {
  const { providers, report } = useWords();
  return (
    <tr data-testid="providers-together">
      <th scope="row">{report.otherProviders}</th>
      <Cell label={providers.columns.channel}>–</Cell>
      <FigureCells figures={figures} />
      <Cell label={providers.columns.checked}>–</Cell>
    </tr>
  );
}
