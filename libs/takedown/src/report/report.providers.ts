import { FlaggerReports } from './flagger-reports.service.js';
import { ReportExports } from './report-exports.service.js';
import { ReportStore } from './report-store.service.js';
import { ReportWriting } from './report-writing.service.js';

/** What others use of reports. */
export const reportServices = [FlaggerReports, ReportExports, ReportWriting];
/** What only they use. */
export const reportInternals = [ReportStore];
