import { isIP } from 'node:net';
import type { EgressRules } from './egress-rules.js';

const defaultPorts: Readonly<Record<string, number>> = { 'http:': 80, 'https:': 443 };

/** Names that only a network of its own can answer: whether it does would tell what is inside. */
const ownNames =
  /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|private|lan|home|corp|arpa|onion|alt)$/;

/** The host of a URL as an address or a name: without the brackets of IPv6 and the dot of the root. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$|\.+$/g, '');

/** The URL as it is asked for; nothing when it is none, or not one that may be asked. */
export function askedUrl(written: string, rules: EgressRules): URL | undefined {
  const url = URL.parse(written);
  if (url === null || url.username !== '' || url.password !== '') return undefined;
  const defaultPort = defaultPorts[url.protocol];
  if (defaultPort === undefined || !rules.ports.has(Number(url.port || defaultPort))) return undefined;
  const host = hostOf(url);
  if (isIP(host) !== 0) return rules.isPublic(host) ? url : undefined;
  return host.includes('.') && !ownNames.test(host) ? url : undefined;
}
