import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { KeyError, OpenError } from './crypto.errors.js';
import { nextIv } from './iv.js';
import type { KeyFiles } from './key-files.js';

/** A case's own key, and the same key wrapped by its programme's. */
export interface DataKey {
  readonly key: KeyObject;
  readonly wrapped: Buffer;
}

/** The keys of a programme as Node takes them quickest. */
interface WrappingKeys {
  readonly current: KeyObject;
  readonly id: string;
  readonly keys: ReadonlyMap<string, KeyObject>;
}

const version = 1;
const ivBytes = 12;
const tagBytes = 16;

/** The keys of this process: wraps and unwraps data keys, derives keyed hashes, knows the programmes' passes. */
export class KeyRing {
  private readonly derived = new Map<string, KeyObject>();
  private readonly wrapping: ReadonlyMap<string, WrappingKeys>;

  constructor(private readonly files: KeyFiles) {
    this.wrapping = new Map(
      [...files.programmes].map(([programme, { current, keys }]) => {
        const objects = new Map([...keys].map(([id, bytes]) => [id, createSecretKey(bytes)]));
        return [programme, { id: current, current: objects.get(current) as KeyObject, keys: objects }];
      }),
    );
  }

  /** Codes of the programmes that have a pass. */
  get programmes(): readonly string[] {
    return [...this.files.passes.keys()];
  }

  /** Whether this process can open what a programme sealed. */
  opens(programme: string): boolean {
    return this.files.programmes.has(programme);
  }

  /** The secret by which a transaction names its programme to Postgres. */
  pass(programme: string): string {
    const pass = this.files.passes.get(programme);
    if (pass === undefined) throw new KeyError('passes.json', `${programme} has no pass`);
    return pass;
  }

  /** Secrets with which a system that calls in signs, as in `telephony`; none where it was given none. */
  hookSecrets(hook: string, programme: string): readonly Buffer[] {
    return this.files.hooks.get(`${hook}:${programme}`) ?? [];
  }

  /** A new random data key for the case `caseId`, wrapped by the current key of `programme`. */
  newDataKey(programme: string, caseId: string): DataKey {
    const { id: name, current } = this.keysOf(programme);
    const bytes = randomBytes(32);
    const iv = nextIv();
    const cipher = createCipheriv('aes-256-gcm', current, iv);
    cipher.setAAD(Buffer.from(place(programme, caseId)));
    const body = Buffer.concat([cipher.update(bytes), cipher.final()]);
    const id = Buffer.from(name);
    const head = Buffer.from([version, id.length]);
    return { key: createSecretKey(bytes), wrapped: Buffer.concat([head, id, iv, cipher.getAuthTag(), body]) };
  }

  /** Unwraps a data key of the same programme and case; throws {@link OpenError} for any other. */
  unwrap(programme: string, caseId: string, wrapped: Buffer): KeyObject {
    const start = 2 + (wrapped[1] ?? 0);
    const key = this.keysOf(programme).keys.get(wrapped.toString('utf8', 2, start));
    if (wrapped[0] !== version || key === undefined) throw new OpenError();
    try {
      const decipher = createDecipheriv('aes-256-gcm', key, wrapped.subarray(start, start + ivBytes));
      decipher.setAAD(Buffer.from(place(programme, caseId)));
      decipher.setAuthTag(wrapped.subarray(start + ivBytes, start + ivBytes + tagBytes));
      const body = wrapped.subarray(start + ivBytes + tagBytes);
      return createSecretKey(Buffer.concat([decipher.update(body), decipher.final()]));
    } catch {
      throw new OpenError();
    }
  }

  /** HMAC-SHA256 of `value` under a key of its own for each `purpose`. */
  keyedHash(purpose: string, value: string | Buffer): Buffer {
    return createHmac('sha256', this.secret(`hash:${purpose}`))
      .update(value)
      .digest();
  }

  /** A key derived from the pepper, for sealing what belongs to no programme, such as a second factor. */
  secret(purpose: string): KeyObject {
    const known = this.derived.get(purpose);
    if (known) return known;
    if (!this.files.pepper) throw new KeyError('pepper.json', 'is not loaded in this process');
    const key = createSecretKey(
      Buffer.from(hkdfSync('sha256', this.files.pepper, '', `hulplijn:${purpose}`, 32)),
    );
    this.derived.set(purpose, key);
    return key;
  }

  private keysOf(programme: string): WrappingKeys {
    const keys = this.wrapping.get(programme);
    if (!keys) throw new KeyError('programmes.json', `${programme} has no key in this process`);
    return keys;
  }
}

function place(programme: string, caseId: string): string {
  return `${programme}|data-key|${caseId}`;
}
