/** A report of a programme. */
export interface ReportPlace {
  readonly programme: string;
  readonly reportId: string;
}

/** Where the answers of a report belong, for sealing. */
export const answersOf = ({ programme, reportId }: ReportPlace): string =>
  `${programme}|contacts.report|body|${reportId}`;

/** Where a message about a report belongs, for sealing. */
export const messageOf = ({ programme, reportId }: ReportPlace, messageKey: string): string =>
  `${programme}|contacts.report_message|body|${reportId}|${messageKey}`;
