import type { MessageView } from '#contract';

/** A message of ours on its way; `failed` waits for the person to try again. */
export interface PendingMessage {
  readonly clientMessageId: string;
  readonly text: string;
  readonly state: 'sending' | 'failed';
}

/** What a counsellor sees of a conversation: a run of lines without gaps, and what is on its way. */
export interface Transcript {
  readonly lines: readonly MessageView[];
  readonly pending: readonly PendingMessage[];
  /** Whether older lines exist before the first. */
  readonly older: boolean;
}

export const emptyTranscript: Transcript = { lines: [], pending: [], older: false };

/** Number of the last line. */
export function lastSeq({ lines }: Transcript): number {
  return lines.at(-1)?.seq ?? 0;
}

/** Adds lines in any order; a repeated one changes nothing, and one of ours is no longer on its way. */
export function merge(transcript: Transcript, added: readonly MessageView[]): Transcript {
  const bySeq = new Map(transcript.lines.map((line) => [line.seq, line]));
  for (const line of added) if (!bySeq.has(line.seq)) bySeq.set(line.seq, line);
  const lines = [...bySeq.values()].sort((left, right) => left.seq - right.seq);
  const stored = new Set(added.map(({ clientMessageId }) => clientMessageId));
  return {
    ...transcript,
    lines,
    pending: transcript.pending.filter(({ clientMessageId }) => !stored.has(clientMessageId)),
  };
}

/** The last number up to which nothing is missing: what to ask for comes after it. */
export function wholeUpTo({ lines }: Transcript): number {
  const gap = lines.findIndex((line, index) => index > 0 && line.seq !== (lines[index - 1]?.seq ?? 0) + 1);
  return (gap < 0 ? lines.at(-1) : lines[gap - 1])?.seq ?? 0;
}

/** Whether a line between two known ones has not come yet. */
export function hasGap(transcript: Transcript): boolean {
  return wholeUpTo(transcript) < lastSeq(transcript);
}

/** Puts a message of ours on its way; the same id again only changes its state. */
export function putPending(transcript: Transcript, message: PendingMessage): Transcript {
  const others = transcript.pending.filter(
    ({ clientMessageId }) => clientMessageId !== message.clientMessageId,
  );
  const known = others.length < transcript.pending.length;
  const pending = known
    ? transcript.pending.map((one) => (one.clientMessageId === message.clientMessageId ? message : one))
    : [...others, message];
  return { ...transcript, pending };
}

/** Lines of the visitor after the one that was read. */
export function unreadCount({ lines }: Transcript, readSeq: number): number {
  return lines.filter(({ seq, author }) => seq > readSeq && author === 'visitor').length;
}
