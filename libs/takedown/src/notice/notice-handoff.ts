import type { NoticeHandoff } from '#contract/takedown';
import { Conflict } from '#platform/errors';
import { formFields } from '../document/form-fields.js';
import { issuedNotice } from './issued-notice.js';
import type { ReadNotice } from './read-notice.js';

/** A notice as fields to copy into a form; each address is one by itself, byte for byte. Throws `Conflict` without a channel. */
export function handoffOf(notice: ReadNotice, now: Date): NoticeHandoff {
  const issued = issuedNotice(notice, { answerTo: notice.sender.email, now });
  if (issued === undefined || notice.row.channel_address === null) throw new Conflict();
  const fields = formFields(issued, issued.languages[0] ?? 'nl');
  return {
    form: notice.row.channel_address,
    fields: fields.map(({ label, ...field }) => ({ code: label, ...field })),
  };
}
