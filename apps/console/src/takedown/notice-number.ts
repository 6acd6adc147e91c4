/** The number of a notice as somebody types or chooses it, as in `VV-0151` or `151`; nothing for anything else. */
export function noticeNumber(text: string): number | undefined {
  const [, digits] = /^\s*(?:vv\s*-?\s*)?0*([1-9][0-9]{0,8})(?:\s|$)/i.exec(text) ?? [];
  return digits === undefined ? undefined : Number(digits);
}
