import { generateKeyPairSync } from 'node:crypto';
import DKIM from 'nodemailer/lib/dkim';
import type { DkimKey } from '#platform/config';
import type { DnsLookup } from '#takedown';

/** Domains of a test's own that sign their mail, and a DNS that knows them and nothing else. */
export class SigningDomains {
  private readonly keys = new Map<string, string>();
  private readonly records = new Map<string, string[][]>();
  /** Every name that was asked for. */
  readonly asked: string[] = [];

  readonly lookup: DnsLookup = async (name, type) => {
    this.asked.push(name);
    const found = this.records.get(`${type} ${name.toLowerCase()}`);
    if (!found) throw Object.assign(new Error('not found'), { code: 'ENOTFOUND' });
    return found;
  };

  /** A domain with a key under the selector `s1`; `dmarc` and `spf` as they are published. */
  add(domain: string, { dmarc, spf }: { readonly dmarc?: string; readonly spf?: string } = {}): DkimKey {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
    const half = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
    this.publish(`s1._domainkey.${domain}`, `v=DKIM1; k=rsa; p=${half}`);
    if (dmarc !== undefined) this.publish(`_dmarc.${domain}`, dmarc);
    if (spf !== undefined) this.publish(domain, spf);
    this.keys.set(domain, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
    return { selector: 's1', privateKey };
  }

  publish(name: string, text: string): void {
    this.records.set(`TXT ${name}`, [[text]]);
  }

  /** The message as that domain signs it. */
  async signed(raw: string, domain: string): Promise<Buffer> {
    const message = Buffer.from(raw.replace(/\r?\n/g, '\r\n'));
    const privateKey = this.keys.get(domain) ?? '';
    const chunks: Buffer[] = [];
    for await (const chunk of new DKIM({ domainName: domain, keySelector: 's1', privateKey }).sign(message))
      chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  }
}
