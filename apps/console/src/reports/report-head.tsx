import { NativeSelect } from '@mantine/core';
import type { FlaggerReport } from '#contract/takedown';
import { reportsApi } from '../api/reports.js';
import { Icon } from '../shell/icons.js';
import { useLanguage } from '../words/language.js';

interface Props {
  readonly report: FlaggerReport;
  readonly year: number;
  readonly onYear: (year: number) => void;
  readonly onVersion: (version: number | undefined) => void;
}

/** Chooses the year and the version, and gives out files of it. */
export function ReportHead({ report, year, onYear, onVersion }: Props) {
  const { language, words } = useLanguage();
  const { report: said } = words;
  const thisYear = new Date().getFullYear();
  const years = [...new Set([thisYear, thisYear - 1, year, ...report.years])].toSorted((a, b) => b - a);
  const asked = { year: report.year, version: report.shown, language };
  return (
    <div className="report-head">
      <NativeSelect
        label={said.year}
        value={year}
        onChange={({ currentTarget: { value } }) => onYear(Number(value))}
        data={years.map(String)}
        data-testid="report-year"
      />
      <NativeSelect
        label={said.version}
        value={report.shown ?? ''}
        onChange={({ currentTarget: { value } }) => onVersion(value === '' ? undefined : Number(value))}
        data={[
          { value: '', label: said.draft },
          ...report.published.map(({ version }) => ({
            value: String(version),
            label: said.versionOf(version),
          })),
        ]}
        data-testid="report-version"
      />
      <div className="report-files" role="group" aria-label={said.files}>
        {(['csv', 'pdf'] as const).map((kind) => (
          <a
            key={kind}
            className="btn small"
            href={reportsApi.fileOf(kind, asked)}
            download
            data-testid={`report-${kind}`}
          >
            <Icon name="download" />
            {said[kind]}
          </a>
        ))}
      </div>
    </div>
  );
}
