// Runs in a thread of its own, so that a long report keeps nobody in a chat waiting.
// It stands alone: Node runs this very file, so it may import nothing of ours but types.
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import PDFDocument from 'pdfkit';
import type { PaperTable } from './paper-table.js';
import type { PaperReport } from './report-document.policy.js';

const { resolve } = createRequire(import.meta.url);
const fontOf = (weight: string): string =>
  resolve(`@expo-google-fonts/source-sans-3/${weight}/SourceSans3_${weight}.ttf`);

// By their paths: under a name the library would open them anew for every cell of a table.
const plain = fontOf('400Regular');
const bold = fontOf('600SemiBold');

const ink = '#1c1c28';
const muted = '#4b4b5c';
const line = '#c9c9d4';
const shade = '#f0f0f5';
const numberWidth = 78;
const padding = 4;

type Paper = PDFKit.PDFDocument;

function begin({ title, language }: PaperReport): Paper {
  return new PDFDocument({
    size: 'A4',
    margins: { top: 56, left: 50, right: 50, bottom: 64 },
    pdfVersion: '1.7',
    subset: 'PDF/UA' as PDFKit.PDFDocumentOptions['subset'],
    tagged: true,
    lang: language,
    displayTitle: true,
    bufferPages: true,
    info: { Title: title },
  });
}

type Level = 'H1' | 'H2' | 'P';
const looks = {
  H1: { font: bold, size: 22, color: ink, gap: 0.3 },
  H2: { font: bold, size: 14, color: ink, gap: 0.35 },
  P: { font: plain, size: 10.5, color: muted, gap: 0.6 },
} as const;

function write(paper: Paper, level: Level, text: string): void {
  const { font, size, color, gap } = looks[level];
  const room = level === 'H2' ? 110 : size;
  if (paper.y + room > paper.page.maxY()) paper.addPage();
  paper.font(font).fontSize(size).fillColor(color);
  paper.addStructure(paper.struct(level, {}, () => void paper.text(text, paper.page.margins.left)));
  paper.moveDown(gap);
}

/** How wide each column is: numbers alike, and words what is left. */
function widthsOf(paper: Paper, { columns, texts }: PaperTable): number[] {
  const { width, margins } = paper.page;
  const left = width - margins.left - margins.right - numberWidth * (columns.length - texts);
  return columns.map((_, index) => (index < texts ? left / texts : numberWidth));
}

function heightOf(paper: Paper, row: readonly string[], widths: readonly number[]): number {
  paper.font(plain).fontSize(9.5);
  const heights = row.map((text, index) =>
    paper.heightOfString(text, { width: (widths[index] ?? 0) - 2 * padding }),
  );
  return Math.max(...heights, 0) + 2 * padding;
}

function openTable(paper: Paper, { columns, texts }: PaperTable, widths: readonly number[]) {
  paper.font(plain).fontSize(9.5).fillColor(ink);
  const border = { top: 0, right: 0, bottom: 0.5, left: 0 };
  const table = paper.table({
    position: { x: paper.page.margins.left, y: paper.y },
    structParent: paper,
    columnStyles: widths.map((width, index) => ({ width, align: index < texts ? 'left' : 'right' })),
    defaultStyle: { border, borderColor: line, padding, textColor: ink },
  } as PDFKit.Mixins.TableOptions);
  table.row(
    columns.map((text) => ({
      text,
      type: 'TH' as const,
      scope: 'Column',
      backgroundColor: shade,
      font: { src: bold, size: 9.5 },
    })),
  );
  return table;
}

/** A short one stays whole; a long one begins anew on every page, so that the head stands above each part. */
function writeTable(paper: Paper, table: PaperTable): void {
  const widths = widthsOf(paper, table);
  const height = table.rows.reduce((sum, row) => sum + heightOf(paper, row, widths), 60);
  if (height < 300 && paper.y + height > paper.page.maxY()) paper.addPage();
  write(paper, 'H2', table.heading);
  let part = openTable(paper, table, widths);
  for (const row of table.rows) {
    if (paper.y + heightOf(paper, row, widths) >= paper.page.maxY()) {
      part.end();
      paper.addPage();
      part = openTable(paper, table, widths);
    }
    paper.font(plain).fontSize(9.5);
    part.row(
      row.map((text, index) => (index === 0 ? { text, type: 'TH' as const, scope: 'Row' } : { text })),
    );
  }
  part.end();
  paper.moveDown(1.4);
}

/** Numbers on every page; no part of the text, so nobody has them read out in its midst. */
function number(paper: Paper, [before, between]: PaperReport['page']): void {
  const { start, count } = paper.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    paper.switchToPage(page);
    const { width, height, margins } = paper.page;
    margins.bottom = 0;
    paper.markContent('Artifact', { type: 'Pagination' });
    paper.font(plain).fontSize(9).fillColor(muted);
    paper.text(`${before}${page + 1}${between}${count}`, margins.left, height - 40, {
      width: width - margins.left - margins.right,
      align: 'right',
    });
    paper.endMarkedContent();
  }
}

async function pdfOf(report: PaperReport): Promise<Uint8Array> {
  const paper = begin(report);
  const chunks: Buffer[] = [];
  paper.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((done) => paper.on('end', done));
  write(paper, 'H1', report.title);
  for (const each of report.lines) write(paper, 'P', each);
  for (const { heading, text } of report.sections) {
    write(paper, 'H2', heading);
    for (const each of text.split(/\n+/)) write(paper, 'P', each);
  }
  for (const note of report.notes) write(paper, 'P', note);
  for (const table of report.tables) writeTable(paper, table);
  number(paper, report.page);
  paper.end();
  await ended;
  return Buffer.concat(chunks);
}

parentPort?.postMessage(await pdfOf(workerData as PaperReport));
