import type { ReactNode } from 'react';
import type { AnswerFigures, AnswerHours } from '#contract/takedown';
import { useLanguage } from '../words/language.js';
import { hoursWords, shareWords } from './figure-words.js';
import { TooSmall } from './too-small.js';

/** How a provider answered, or all of them together. */
export function FigureTiles({ figures }: { readonly figures: AnswerFigures }) {
  const { language, words } = useLanguage();
  const { providers: said } = words;
  const { sent, targets, decided, gone, refusedInsufficient } = figures;
  const share = (part: number | undefined, digits: number): ReactNode =>
    part === undefined ? <TooSmall count={decided} /> : shareWords(language, part, decided, digits);
  return (
    <dl className="figure-tiles" data-testid="figures">
      <Tile name={said.tiles.sent} more={said.withTargets(targets)}>
        {new Intl.NumberFormat(language).format(sent)}
      </Tile>
      <HoursTile name={said.tiles.acknowledged} hours={figures.acknowledgedHours} count={sent} />
      <HoursTile name={said.tiles.decided} hours={figures.decidedHours} count={sent} />
      <Tile name={said.tiles.gone} more={said.ofDecided(decided)}>
        {share(gone, 0)}
      </Tile>
      <Tile name={said.tiles.insufficient} more={said.insufficientHint}>
        {share(refusedInsufficient, 1)}
      </Tile>
    </dl>
  );
}

interface HoursTileProps {
  readonly name: string;
  readonly hours: AnswerHours | undefined;
  /** Of how many it could tell. */
  readonly count: number;
}

function HoursTile({ name, hours, count }: HoursTileProps) {
  const { language, words } = useLanguage();
  const p90 = hours && words.providers.p90(hoursWords(words, language, hours.p90));
  return (
    <Tile name={name} more={p90}>
      {hours ? hoursWords(words, language, hours.median) : <TooSmall count={count} />}
    </Tile>
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
