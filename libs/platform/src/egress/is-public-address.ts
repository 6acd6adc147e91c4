import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Where Azure tells a machine about itself: it lies among the public addresses. */
const insideAClouds = new Set(['168.63.129.16']);

/** What is given out to the world for IPv6; anything else has a use of its own, known today or not. */
const worldwide: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3];

/** Whether an address belongs to the open internet. What is not known to, does not. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast' || insideAClouds.has(parsed.toString())) return false;
  return parsed instanceof ipaddr.IPv4 || parsed.match(worldwide);
}
