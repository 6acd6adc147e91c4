import { Resolver } from 'node:dns/promises';
import type { ParserAnswers } from '#platform/mail';

/** Looks a name up in the DNS, as `resolve` of Node does; rejects with its codes. */
export type DnsLookup = (name: string, type: string) => Promise<unknown>;

/** Look-ups that one message may cause, and milliseconds for all of them: its reader has ten seconds. */
const most = 60;
const mostMs = 6_000;
const types = ['A', 'AAAA', 'CNAME', 'MX', 'PTR', 'TXT'];

/** The DNS at this address, or that of the machine. */
export function dnsAt(server?: string): DnsLookup {
  const resolver = new Resolver({ timeout: 1_500, tries: 2 });
  if (server !== undefined) resolver.setServers([server]);
  return (name, type) => resolver.resolve(name, type);
}

/** The DNS of this machine. */
export const systemDns: DnsLookup = dnsAt();

const refused = (code: string): Error => Object.assign(new Error(code), { code });

/** Answers what the reader of one message asks of the DNS. A message that asks too much is told nothing more. */
export function dnsAnswers(lookup: DnsLookup): ParserAnswers {
  let asked = 0;
  const until = performance.now() + mostMs;
  return async (question) => {
    const { name, type } = question as { readonly name: string; readonly type: string };
    asked += 1;
    const left = until - performance.now();
    if (asked > most || left <= 0 || !types.includes(type)) throw refused('ETIMEOUT');
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(refused('ETIMEOUT')), left);
    });
    return Promise.race([lookup(name, type), late]).finally(() => clearTimeout(timer));
  };
}
