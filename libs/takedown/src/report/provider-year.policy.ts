import {
  takedownDecisions,
  type ProviderFigures,
  type ProvidersYear,
  type ProviderYear,
  type ReportAction,
  type ReportAnswers,
  type ReportCount,
  type ReportFigures,
  type ReportLine,
  type ReportProvider,
  type YearFigures,
} from '#contract/takedown';
import { targetsOf } from './report-lines.policy.js';

/** What was taken away, or is seen by fewer people. */
const goneActions = [
  'removed',
  'disabled',
  'geo_limited',
  'age_limited',
  'account_suspended',
  'account_terminated',
] as const satisfies readonly ReportAction[];

/** How providers answered in a year. It is made of the report and of nothing else, so nothing more follows from it. */
export function providersYear(figures: ReportFigures): ProvidersYear {
  const { year, total, providers } = figures;
  const lines = providers.flatMap((provider) => provider.lines);
  const all = total && total.notices > 0 && figuresOf({ ...answersIn(figures), ...total }, lines);
  return { year, ...(all && { all }), providers: providers.map(ofProvider) };
}

/** The same of one provider; nothing where it is told together with others. */
export function providerYear({ year, providers }: ReportFigures, providerId: string): ProviderYear {
  const told = providers.find(({ id }) => id === providerId);
  return { year, ...(told && { told, figures: ofProvider(told) }) };
}

function ofProvider(provider: ReportProvider): ProviderFigures {
  const { id, notices, targets, lines } = provider;
  return {
    ...(id !== undefined && { providerId: id }),
    ...figuresOf({ ...answersIn(provider), notices, targets }, lines),
  };
}

function answersIn({ acknowledged, decidedHours, verifiedGone, reappeared }: ReportAnswers): ReportAnswers {
  return {
    ...(acknowledged && { acknowledged }),
    ...(decidedHours && { decidedHours }),
    ...(verifiedGone && { verifiedGone }),
    ...(reappeared && { reappeared }),
  };
}

function figuresOf(told: ReportCount & ReportAnswers, lines: readonly ReportLine[]): YearFigures {
  return {
    ...told,
    decided: targetsOf(lines, takedownDecisions),
    gone: targetsOf(lines, goneActions),
    insufficient: targetsOf(lines, ['refused_insufficient']),
  };
}
