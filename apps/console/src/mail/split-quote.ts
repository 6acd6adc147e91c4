/** A message in two parts: what is new, and what it repeats of earlier ones. */
export interface SplitText {
  readonly fresh: string;
  readonly quoted: string;
}

/** Lines after which a mail program repeats the message before, in Dutch and English. */
const beginnings = [
  /^(On|Op) .{4,200}(wrote|schreef)\b.{0,120}:$/i,
  /^.{4,200} (wrote|schreef|het volgende geschreven):$/i,
  /^-{2,} ?(Original message|Oorspronkelijk bericht|Forwarded message|Doorgestuurd bericht) ?-{2,}$/i,
  /^_{20,}$/,
];
const heads = [/^(From|Van): /i, /^(Sent|Verzonden|Date|Datum): /i];

function begins(lines: readonly string[], index: number): boolean {
  const line = (lines[index] ?? '').trim();
  if (line.length > 400) return false;
  if (line.startsWith('>'))
    return lines.slice(index).every((each) => each.trim() === '' || each.startsWith('>'));
  const next = (lines[index + 1] ?? '').trim();
  if (heads[0]?.test(line) && heads[1]?.test(next)) return true;
  // Programs break a long line in two.
  return beginnings.some(
    (pattern) => pattern.test(line) || (next.length < 200 && pattern.test(`${line} ${next}`)),
  );
}

/** Parts a message where it begins to repeat; all of it is new when nothing would be left. */
export function splitQuote(text: string): SplitText {
  const lines = text.split('\n');
  for (let index = 0; index < lines.length; index += 1) {
    if (!begins(lines, index)) continue;
    const fresh = lines.slice(0, index).join('\n').trim();
    return fresh === ''
      ? { fresh: text, quoted: '' }
      : { fresh, quoted: lines.slice(index).join('\n').trim() };
  }
  return { fresh: text, quoted: '' };
}
