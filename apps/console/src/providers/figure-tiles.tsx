import type { ReactNode } from 'react';
import type { YearFigures } from '#contract/takedown';
import { useLanguage } from '../words/language.js';
import { useFigureValues } from './figure-values.js';
import { hoursWords, rangeWords } from './figure-words.js';

/** How a provider answered, or all of them together. */
export function FigureTiles({ figures }: { readonly figures: YearFigures }) {
  const { language, words } = useLanguage();
  const { providers: said, report } = words;
  const { tiles } = said;
  const { hours, share } = useFigureValues();
  const { notices, targets, acknowledged, decidedHours, decided, gone, insufficient } = figures;
  const part = acknowledged && report.partOf(String(acknowledged.count), String(acknowledged.of));
  const isNoneDecided = decided.most === 0;
  return (
    <dl className="figure-tiles" data-testid="figures">
      <Tile name={tiles.sent} more={said.withTargets(targets)}>
        {new Intl.NumberFormat(language).format(notices)}
      </Tile>
      <Tile
        name={tiles.acknowledged}
        more={
          part && acknowledged.hours && said.acknowledgedOf(part, hoursWords(words, acknowledged.hours.p90))
        }
      >
        {hours(acknowledged?.hours, acknowledged?.count === 0)}
      </Tile>
      <Tile name={tiles.decided} more={decidedHours && said.p90(hoursWords(words, decidedHours.p90))}>
        {hours(decidedHours, isNoneDecided)}
      </Tile>
      <Tile name={tiles.gone} more={isNoneDecided ? undefined : said.ofDecided(rangeWords(words, decided))}>
        {share(gone, figures, 0)}
      </Tile>
      <Tile name={tiles.insufficient} more={said.insufficientHint}>
        {share(insufficient, figures, 1)}
      </Tile>
    </dl>
  );
}

interface TileProps {
  readonly name: string;
  readonly more: string | undefined;
  readonly children: ReactNode;
}

function Tile({ name, more, children }: TileProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <b>{children}</b>
        {more !== undefined && <span className="muted small">{more}</span>}
      </dd>
    </div>
  );
}
