import type { InboundMailView, InboundSummary } from '#contract/takedown';
import { defangText } from '../address/defang-text.js';
import { noticeReference } from '../notice/notice-reference.js';
import type { NamedInboundRow } from './inbound-row.js';
import type { InboundWords } from './sealed-inbound.service.js';

/** A message as a list shows it: who wrote it, and no word of theirs. */
export function inboundSummaryOf(row: NamedInboundRow, words: InboundWords | undefined): InboundSummary {
  return {
    id: row.id,
    revision: row.revision,
    receivedAt: row.received_at.toISOString(),
    meaning: row.meaning,
    matchedBy: row.matched_by,
    state: row.state,
    ...(words?.from !== undefined && { from: defangText(words.from) }),
    ...(words?.domain !== undefined && { domain: words.domain }),
    ...(row.provider !== null && { provider: row.provider }),
    ...(row.notice_id !== null && {
      notice: { id: row.notice_id, reference: noticeReference(row.notice_number ?? 0) },
    }),
    ...(row.handled_by !== null && { handledBy: row.handled_by }),
    ...(row.handled_at !== null && { handledAt: row.handled_at.toISOString() }),
  };
}

/** A message as it is read; without a word once its key was destroyed. */
export function inboundViewOf(row: NamedInboundRow, words: InboundWords | undefined): InboundMailView {
  return {
    ...inboundSummaryOf(row, words),
    subject: defangText(words?.subject ?? ''),
    text: defangText(words?.text ?? ''),
    cut: row.cut,
    dropped: row.dropped,
  };
}
