import type { MessageView } from '#contract';
import { wallTime } from '../time/clock.js';
import type { ChatState, PendingMessage } from './chat-state.js';

/** How far a message of the visitor has come. */
export type Delivery = 'sending' | 'held' | 'failed' | 'sent' | 'read';

/** One thing in the list of messages, in the order it is drawn. */
export type Row =
  | { readonly kind: 'day'; readonly key: string; readonly at: string }
  | { readonly kind: 'new'; readonly key: string }
  | { readonly kind: 'system'; readonly key: string; readonly line: MessageView }
  | MessageRow;

/** A message, numbered or not. */
export interface MessageRow {
  readonly kind: 'message';
  readonly key: string;
  readonly seq?: number;
  readonly author: 'visitor' | 'counsellor';
  readonly text: string;
  readonly at: string;
  readonly alias?: string;
  readonly delivery?: Delivery;
  /** Follows a message of the same author. */
  readonly same: boolean;
  /** The delivery is said under this one: the last of a run. */
  readonly tells: boolean;
}

/** Draws up the list: days, system lines, the "new" divider, messages, and what is still under way. */
export function rowsOf(state: ChatState, timezone: string): readonly Row[] {
  const rows: Row[] = [];
  let day = '';
  let divided = state.dividerAfter === undefined;
  for (const line of [
    ...state.lines.map((line) => lineRow(line, state)),
    ...state.pending.map((one) => pendingRow(one, state)),
  ]) {
    const date = wallTime(line.kind === 'system' ? line.line.at : line.at, timezone).date;
    if (date !== day)
      rows.push({ kind: 'day', key: `day-${date}`, at: line.kind === 'system' ? line.line.at : line.at });
    day = date;
    if (
      !divided &&
      line.kind === 'message' &&
      line.author === 'counsellor' &&
      (line.seq ?? 0) > (state.dividerAfter ?? 0)
    ) {
      rows.push({ kind: 'new', key: 'new' });
      divided = true;
    }
    rows.push(line);
  }
  return joined(rows);
}

/** Marks runs of one author, and the last message of each run of one delivery. */
function joined(rows: readonly Row[]): readonly Row[] {
  return rows.map((row, index) => {
    if (row.kind !== 'message') return row;
    const before = rows[index - 1];
    const after = rows[index + 1];
    const same = before?.kind === 'message' && before.author === row.author;
    const tells = !(
      after?.kind === 'message' &&
      after.author === row.author &&
      after.delivery === row.delivery
    );
    return { ...row, same, tells };
  });
}

function lineRow(line: MessageView, { conversation }: ChatState): Exclude<Row, { kind: 'day' | 'new' }> {
  const { seq, author, text, at, alias, clientMessageId } = line;
  if (author === 'system') return { kind: 'system', key: `seq-${seq}`, line };
  const read = (conversation?.counsellorReadSeq ?? 0) >= seq;
  const delivery = author === 'visitor' ? (read ? 'read' : 'sent') : undefined;
  return {
    kind: 'message',
    key: clientMessageId,
    seq,
    author,
    text,
    at,
    alias,
    delivery,
    same: false,
    tells: false,
  };
}

function pendingRow({ clientMessageId, text, at, failed }: PendingMessage, { link }: ChatState): MessageRow {
  const delivery = failed ? 'failed' : link === 'up' ? 'sending' : 'held';
  return {
    kind: 'message',
    key: clientMessageId,
    author: 'visitor',
    text,
    at,
    delivery,
    same: false,
    tells: false,
  };
}
