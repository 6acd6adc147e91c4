import type { InboundMeaning } from '#contract/takedown';
import type { ProviderMail } from './provider-mail.js';

/** What a message leads to by itself, before a person has read it. */
export interface MailConsequence {
  readonly meaning: InboundMeaning;
  /** What it may make of the notice that it belongs to. A decision is not among it: a person reads one and chooses it. */
  readonly change: 'dispatch_failed' | 'acknowledged' | 'nothing';
  /** A person is to look at it. */
  readonly forPerson: boolean;
}

/** What is looked at of a message. */
export type JudgedMail = Pick<ProviderMail, 'authenticatedDomain' | 'belongs' | 'nature' | 'report'>;

const isOf = (domain: string, expected: readonly string[]): boolean =>
  expected.some((each) => domain === each.toLowerCase() || domain.endsWith(`.${each.toLowerCase()}`));

/**
 * What a message means; `expectedDomains` are those from which the provider of its notice answers. A delivery report
 * needs no signature, because only who had our message knows its token; all else needs the provider's own.
 */
export function meaningOf(mail: JudgedMail, expectedDomains: readonly string[]): MailConsequence {
  const ours = mail.belongs.by !== 'nothing';
  if (mail.nature === 'bounce') return ofReport(mail.report?.verdict, ours);
  const { authenticatedDomain: domain } = mail;
  if (domain === undefined || !isOf(domain, expectedDomains))
    return { meaning: 'unauthenticated', change: 'nothing', forPerson: true };
  const meaning = mail.nature === 'automatic' ? 'received_by_machine' : 'from_provider';
  return { meaning, change: ours ? 'acknowledged' : 'nothing', forPerson: true };
}

function ofReport(
  verdict: NonNullable<ProviderMail['report']>['verdict'] | undefined,
  ours: boolean,
): MailConsequence {
  if (!ours || verdict === undefined || verdict === 'mixed' || verdict === 'unclear')
    return { meaning: 'unknown', change: 'nothing', forPerson: true };
  if (verdict === 'failed') return { meaning: 'bounce_failed', change: 'dispatch_failed', forPerson: true };
  // That a server has it, or will have it, says nothing of whether anyone received the notice.
  return { meaning: verdict, change: 'nothing', forPerson: false };
}
