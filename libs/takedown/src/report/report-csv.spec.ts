import type { FlaggerReport } from '#contract/takedown';
import { reportCsv } from './report-csv.js';
import { provided, times } from './sample-rows.js';
import { yearlyReport } from './yearly-report.policy.js';

const reportOf = (figures: FlaggerReport['figures']): FlaggerReport => ({
  year: 2025,
  years: [2025],
  isOver: true,
  text: { nl: '', en: '' },
  revision: 0,
  published: [],
  figures,
});

const formula = /(^|[;,"])[=+\-@]/;

describe('a report as CSV', () => {
  it('I11 a provider whose name is a formula stays a text', () => {
    for (const providerName of ['=HYPERLINK("https://example.org")', '@SUM(1)', '＝1+1', '\t=1', 'x;=1'])
      for (const language of ['nl', 'en'] as const) {
        const figures = yearlyReport(times(6, { providerName }), 2025);
        const text = reportCsv(reportOf(figures), language);
        const lines = text.split('\r\n').slice(1, -1);
        expect(
          lines.filter((line) => formula.test(line.replace(/^"|"$/g, '').replaceAll('","', ','))),
        ).toEqual([]);
        expect(text).toMatch(/' ?[=@]/);
      }
  });

  it('has a line for each number and none for what is hidden', () => {
    const rows = [
      ...times(6),
      ...times(7, { ...provided('b'), ageClass: 'adult' }),
      ...times(2, provided('c')),
    ];
    const text = reportCsv(reportOf(yearlyReport(rows, 2025)), 'nl');
    expect(text.split('\r\n')[0]).toBe(
      '\ufeff"Onderdeel";"Aanbieder";"Soort";"Type";"Actie";"Verzoeken";"Doelen";"Van";"Mediaan (uren)";"P90 (uren)";"Precies of minstens"',
    );
    expect(text).toContain('"Totaal";"";"";"";"";"15";"15";"";"";"";""');
    expect(text).not.toContain('Aanbieder c');
    for (const line of text.split('\r\n').slice(1, -1))
      for (const number of line.split(';').slice(5, 8)) expect(number).not.toMatch(/^"[1-4]"$/);
  });
});
