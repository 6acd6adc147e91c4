import { Injectable } from '@nestjs/common';
import type { NoticeLanguage } from '#contract/takedown';
import type { TakedownActor } from '../takedown-actor.js';
import { type AskedReport, FlaggerReports } from './flagger-reports.service.js';
import { reportCsv } from './report-csv.js';
import { reportDocument } from './report-document.policy.js';
import { reportPdf } from './report-pdf.js';

/** What is downloaded of the report of a year. */
export interface AskedExport extends AskedReport {
  readonly language: NoticeLanguage;
}

/** Gives reports out as files: what the page shows, and nothing more. */
@Injectable()
export class ReportExports {
  constructor(private readonly reports: FlaggerReports) {}

  /** As CSV. Throws `NotFound` for a version that was not published. */
  async csv(actor: TakedownActor, asked: AskedExport): Promise<string> {
    return reportCsv(await this.reports.read(actor, asked, 'report:export'), asked.language);
  }

  /** To print. Throws the same. */
  async pdf(actor: TakedownActor, asked: AskedExport): Promise<Uint8Array> {
    const report = await this.reports.read(actor, asked, 'report:export');
    return reportPdf(reportDocument(report, asked.language));
  }
}
