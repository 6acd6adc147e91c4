import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { FlaggerReport } from '#contract/takedown';
import { reportDocument } from './report-document.policy.js';
import { reportPdf } from './report-pdf.js';
import { sampleTypes, times } from './sample-rows.js';
import { yearlyReport } from './yearly-report.policy.js';

interface Struct {
  readonly role?: string;
  readonly children?: readonly Struct[];
}

const rolesOf = ({ role, children = [] }: Struct): string[] => [
  ...(role === undefined ? [] : [role]),
  ...children.flatMap(rolesOf),
];

async function pagesOf(
  pdf: PDFDocumentProxy,
): Promise<{ readonly text: string; readonly roles: readonly string[] }[]> {
  return Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => {
      const page = await pdf.getPage(index + 1);
      const { items } = await page.getTextContent();
      const tree = (await page.getStructTree()) as Struct | null;
      const text = items.map((item) => ('str' in item ? item.str : '')).join(' ');
      return { text: text.replace(/\s+/g, ' '), roles: tree ? rolesOf(tree) : [] };
    }),
  );
}

/** A year of many providers, each with several types. */
const manyRows = Array.from({ length: 12 }, (_, index) =>
  sampleTypes.flatMap(([basis, ageClass]) =>
    times(6, { basis, ageClass, providerId: `p${index}`, providerName: `Aanbieder ${index}` }),
  ),
).flat();

const report: FlaggerReport = {
  year: 2025,
  years: [2025],
  isOver: true,
  text: { nl: 'Geen aanbieder betaalt ons — “nooit”.', en: 'No provider pays us.' },
  revision: 2,
  published: [
    { version: 1, publishedAt: '2026-01-31T23:30:00.000Z', publishedBy: 'Vera (demo)' },
    { version: 2, publishedAt: '2026-03-02T11:00:00.000Z', publishedBy: 'Vera (demo)', reason: 'Een zin.' },
  ],
  shown: 2,
  figures: yearlyReport(manyRows, 2025),
};

describe('a report on paper', () => {
  it('has a title, a language and tags, its head on every page of a table, and numbered pages', async () => {
    const bytes = await reportPdf(reportDocument(report, 'nl'));
    const pdf = await getDocument({ data: new Uint8Array(bytes) }).promise;
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: 'Jaarverslag trusted flagger 2025', Language: 'nl' });
    const marks: unknown = await pdf.getMarkInfo();
    expect(marks).toEqual(new Map(Object.entries({ Marked: true, UserProperties: false, Suspects: false })));
    const pages = await pagesOf(pdf);
    expect(pages.length).toBeGreaterThan(3);
    for (const [index, { text }] of pages.entries())
      expect(text).toContain(`Pagina ${index + 1} van ${pages.length}`);
    const cross = pages.filter(({ text }) => /Aanbieder \d+ Afpersing/.test(text));
    expect(cross.length).toBeGreaterThan(1);
    for (const { text } of cross) expect(text).toContain('Aanbieder Type Actie Verzoeken Doelen');
    const roles = pages.flatMap((page) => page.roles);
    for (const role of ['H1', 'H2', 'P', 'Table', 'TR', 'TH', 'TD']) expect(roles).toContain(role);
  }, 90_000);

  it('tells what the page tells, and no address and no person', async () => {
    const bytes = await reportPdf(reportDocument(report, 'nl'));
    const all = (await pagesOf(await getDocument({ data: new Uint8Array(bytes) }).promise))
      .map(({ text }) => text)
      .join(' ');
    expect(all).toContain('Geen aanbieder betaalt ons — “nooit”.');
    expect(all).toContain('Versie 2, gepubliceerd op 2 maart 2026');
    expect(all).toContain('Verbeterd: Een zin.');
    expect(all).toContain('Totaal 288 288');
    expect(all).toContain('Aanbieder 11 Online platform 24 24');
    expect(all).not.toMatch(/https?:|www\.|Vera|demo/);
  }, 90_000);
});
