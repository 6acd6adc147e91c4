import type { MailNature } from '#platform/mail';
import type { Belonging } from './belonging.policy.js';
import type { DeliveryReport } from './delivery-report.js';

/** What is known of a message to the mailbox of notices: text, where it belongs, and whether its sender is who it says. */
export interface ProviderMail {
  /** Address of the author as it was written; who that is, says {@link authenticatedDomain} alone. */
  readonly from: string | undefined;
  /** Domain of the author, where it stands for the message. */
  readonly authenticatedDomain: string | undefined;
  readonly belongs: Belonging;
  /** It came to an address that only notices have. */
  readonly toOurs: boolean;
  readonly nature: MailNature;
  /** What a delivery report says; nothing for any other message. */
  readonly report: DeliveryReport | undefined;
  readonly messageId: string | undefined;
  readonly subject: string;
  readonly text: string;
  /** The text was longer than what is kept. */
  readonly cut: boolean;
  /** Attachments and images that were not kept: how many, and how many of which type. */
  readonly dropped: number;
  readonly droppedTypes: Readonly<Record<string, number>>;
}
