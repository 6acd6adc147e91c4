import type { ReactNode } from 'react';
import type { ReportHours, ReportRange, YearFigures } from '#contract/takedown';
import { useLanguage } from '../words/language.js';
import { hoursWords, shareBounds } from './figure-words.js';
import { HiddenFigure } from './hidden-figure.js';

/** How figures of a provider are written, on a tile and in a row. */
export function useFigureValues() {
  const { language, words } = useLanguage();
  const percent = (part: number, digits: number): string =>
    new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: digits }).format(part);
  return {
    hours: (hours: ReportHours | undefined, isNone: boolean): ReactNode =>
      hours ? hoursWords(words, hours.median) : <HiddenFigure isNone={isNone} />,
    share: (part: ReportRange, { decided }: YearFigures, digits: number): ReactNode => {
      if (decided.least === 0) return <HiddenFigure isNone={decided.most === 0} />;
      const [least, most] = shareBounds(part, decided).map((each) => percent(each, digits));
      return least === most ? least : words.providers.shareBetween(least ?? '', most ?? '');
    },
  };
}
