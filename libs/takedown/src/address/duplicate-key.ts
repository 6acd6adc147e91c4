import { postKey } from './post-key.js';

/** Parameters that say who shared a link, and nothing of where it leads. */
const tracking = new Set([
  ...['fbclid', 'gclid', 'dclid', 'msclkid', 'mc_cid', 'mc_eid', 'yclid', 'twclid', 'ttclid'],
  ...['igsh', 'igshid', 'igsi', 'si', 'share_id', 'feature', 'ref_src', 'ref_url', 'is_from_webapp'],
  ...['sender_device', 'sender_web_id', '_r', '_t', '__twitter_impression'],
]);

const isTracking = (parameter: string): boolean => {
  const name = (parameter.split('=', 1)[0] ?? '').toLowerCase();
  return tracking.has(name) || name.startsWith('utm_');
};

/** The host without what makes no difference: `www.`, `m.`, and the dot at its end. */
export function plainHostOf(parsed: URL): string {
  const host = parsed.hostname.endsWith('.') ? parsed.hostname.slice(0, -1) : parsed.hostname;
  return host.replace(/^(?:www|m)\.(?=[^.]+\.)/, '');
}

function queryOf(parsed: URL): string {
  const kept = parsed.search
    .slice(1)
    .split('&')
    .filter((parameter) => parameter !== '' && !isTracking(parameter));
  return kept.length === 0 ? '' : `?${kept.toSorted().join('&')}`;
}

/** Some pages are wholly behind the `#`: there it is part of the address. */
const fragmentOf = ({ hash }: URL): string => (hash.startsWith('#!') || hash.startsWith('#/') ? hash : '');

/**
 * By which the same address is known again, however it was copied. Only for that: it is lossy, and what is sent is the
 * address itself.
 */
export function duplicateKey(parsed: URL): string {
  const host = plainHostOf(parsed);
  const known = postKey(host, parsed);
  if (known !== undefined) return known;
  const port = parsed.port === '' ? '' : `:${parsed.port}`;
  const path = parsed.pathname.replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase());
  const bare = path.endsWith('/') ? path.slice(0, -1) : path;
  return `${host}${port}${bare}${queryOf(parsed)}${fragmentOf(parsed)}`;
}
