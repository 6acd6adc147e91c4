import {
  providerKinds,
  reportActions,
  reportTypes,
  type ProviderKind,
  type ReportAction,
  type ReportCount,
  type ReportLine,
  type ReportMargin,
  type ReportProvider,
  type ReportType,
} from '#contract/takedown';
import { isWhole, toldTargets } from './report-lines.policy.js';

const sum = (counts: readonly ReportCount[]): ReportCount => ({
  notices: counts.reduce((all, { notices }) => all + notices, 0),
  targets: counts.reduce((all, { targets }) => all + targets, 0),
});

const notEmpty = ({ targets, notices }: ReportCount): boolean => notices + targets > 0;

/** By kind of provider; those that are told together have none. */
export function kindsOf(providers: readonly ReportProvider[]): readonly ReportMargin<ProviderKind>[] {
  const isExact = providers.every(({ kind }) => kind !== undefined);
  return providerKinds
    .map((name) => ({ name, ...sum(providers.filter(({ kind }) => kind === name)), isExact }))
    .filter(notEmpty);
}

/** By type over all providers: the sum of what is told of each, and nothing else, so that nothing hidden follows from it. */
export function typesOf(lines: readonly ReportLine[]): readonly ReportMargin<ReportType>[] {
  const isExact = lines.every(({ type }) => type !== undefined);
  return reportTypes
    .map((name) => ({ name, ...sum(lines.filter(({ type }) => type === name)), isExact }))
    .filter(notEmpty);
}

/** By what came of it, in the same way; targets by what came of each. */
export function actionsOf(lines: readonly ReportLine[]): readonly ReportMargin<ReportAction>[] {
  const isExact = lines.every(isWhole);
  return reportActions
    .map((name) => ({
      name,
      notices: sum(lines.filter(({ action }) => action === name)).notices,
      targets: lines.reduce((all, line) => all + toldTargets(line, name), 0),
      isExact,
    }))
    .filter(notEmpty);
}
