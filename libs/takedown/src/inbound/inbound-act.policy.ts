import { Conflict } from '#platform/errors';
import type { InboundRow } from './inbound-row.js';

/** What a person does with a message; never anything to what its notice says. */
export type InboundAct = 'assign' | 'read' | 'not_ours' | 'bring_back';

/** What is looked at of a message. */
export type GuardedInbound = Pick<InboundRow, 'notice_id' | 'state' | 'revision'>;

const possible: Readonly<Record<InboundAct, (mail: GuardedInbound) => boolean>> = {
  assign: (mail) => mail.notice_id === null && mail.state !== 'aside',
  // What has no notice waits until it is given one or set aside.
  read: (mail) => mail.notice_id !== null && mail.state === 'to_read',
  not_ours: (mail) => mail.notice_id === null && mail.state !== 'aside',
  bring_back: (mail) => mail.state === 'aside',
};

/** Refuses what cannot be done with a message as it stands, or was done by somebody since: `Conflict`. */
export function checkInboundAct(mail: GuardedInbound, act: InboundAct, revision: number): void {
  if (mail.revision !== revision || !possible[act](mail)) throw new Conflict();
}
