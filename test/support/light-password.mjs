import { argon2Sync, randomBytes } from 'node:crypto';

const cost = { memory: 8, passes: 1, parallelism: 1 };

/** A password's hash at the least cost there is, for those who sign in hundreds of times; the product makes none like it. */
export function lightHash(password) {
  const nonce = randomBytes(16);
  const tag = argon2Sync('argon2id', { message: password, nonce, ...cost, tagLength: 32 });
  const { memory, passes, parallelism } = cost;
  const head = `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}`;
  return `${head}$${nonce.toString('base64url')}$${tag.toString('base64url')}`;
}
