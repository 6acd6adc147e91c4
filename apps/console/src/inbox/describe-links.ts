/** Why an address may not be what it looks like. */
export type LinkWarning = 'userinfo' | 'mixed_script' | 'scheme';

/** An address in a message: shown with the host a browser would really go to, never opened. */
export interface DescribedLink {
  readonly text: string;
  /** Host in punycode; none for what is no ordinary web page. */
  readonly host?: string;
  readonly warning?: LinkWarning;
}

const most = 5;
const candidate = /(?:\b[a-z][a-z0-9+.-]{1,20}:|\\\\|\bwww\.)[^\s<>"]{1,300}/giu;
const pages = ['http:', 'https:'];

function parse(text: string): URL | undefined {
  const whole = text.startsWith('www.') ? `https://${text}` : text;
  return URL.canParse(whole) ? new URL(whole) : undefined;
}

function describe(text: string): DescribedLink | undefined {
  const url = parse(text);
  if (!url) return text.startsWith('\\\\') ? { text, warning: 'scheme' } : undefined;
  if (!pages.includes(url.protocol)) {
    return /^(javascript|data|vbscript|blob|file|intent|filesystem):/i.test(text)
      ? { text, warning: 'scheme' }
      : undefined;
  }
  const { host } = url;
  if (url.username || url.password) return { text, host, warning: 'userinfo' };
  if (host.split('.').some((label) => label.startsWith('xn--')))
    return { text, host, warning: 'mixed_script' };
  return { text, host };
}

/** The addresses in a text, at most five. */
export function describeLinks(text: string): readonly DescribedLink[] {
  // What hides inside an address, or turns its reading round, is taken out before it is judged.
  const plain = text.replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '');
  return [...plain.matchAll(candidate)].slice(0, most).flatMap(([found]) => describe(found) ?? []);
}
