const isUri = /^[a-z0-9\-._~:/?#@!$&'()*+,;=%]+$/i;
/** What may not stand in a URI: a percent sign that begins no byte, or any character but these. */
const toEncode = /%(?![0-9a-f]{2})|[^a-z0-9\-._~:/?#@!$&'()*+,;=%]/giu;

/**
 * An exact address as the URI that XARF asks for: as it is wherever that is one, else with the characters that may
 * not stand in one encoded, as a browser does on the way to the same page.
 */
export function xarfUri(exact: string): string {
  if (isUri.test(exact) && !/%(?![0-9a-f]{2})/i.test(exact)) return exact;
  const { protocol, host, pathname, search, hash } = new URL(exact);
  const path = `${pathname}${search}${hash}`.replace(toEncode, (character) => encodeURIComponent(character));
  return `${protocol}//${host}${path}`;
}
