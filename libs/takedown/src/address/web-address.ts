/** The two slashes are asked for: a browser adds them silently, and then goes elsewhere than one reads. */
const beginning = /^https?:\/\/[^/\\]/i;

/** An address on the web as a browser understands it; nothing for what is none. */
export function webAddress(url: string): URL | undefined {
  if (!beginning.test(url) || !URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  return parsed.hostname === '' ? undefined : parsed;
}
