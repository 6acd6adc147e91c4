import type { MailAccount } from '#platform/config';

/** From where the notices of a programme go: its mailbox, or an address alone, for what goes by another way than mail. */
export type SenderAccount = MailAccount | AddressAlone;

/** Where a provider answers to, and nothing with which mail can be sent. */
export interface AddressAlone {
  readonly address: string;
  readonly bounces?: undefined;
}

/** The mailbox, where there is one. */
export const mailboxOf = (account: SenderAccount): MailAccount | undefined =>
  'smtp' in account ? account : undefined;
