import { plainAddress } from '#platform/mail';
import type { SenderChecks } from './mail-inspection.js';

/**
 * The domain that stands for a message, or nothing: it has one author, whom every reader of it sees as `from`, and the
 * author's own domain signed the whole of it or had it sent from where it sends.
 */
export function authenticatedDomain(from: string | undefined, checks: SenderChecks): string | undefined {
  const author = plainAddress(from)?.toLowerCase();
  const [other, ...more] = checks.authors;
  if (author === undefined || checks.fromHeaders !== 1 || more.length > 0) return undefined;
  // Two programs that read the same header differently can be played off against each other.
  if (plainAddress(other)?.toLowerCase() !== author) return undefined;
  const signed = checks.signatures.some(({ passed, whole, aligned }) => passed && whole && aligned);
  const stands =
    (checks.dmarc === 'pass' && (signed || checks.spfAligned)) || (checks.dmarc === 'none' && signed);
  return stands ? author.slice(author.lastIndexOf('@') + 1) : undefined;
}
