import type { DeliveryReport } from './delivery-report.js';
import { tokenInId } from './notice-message-id.js';
import { tokenIn } from './reply-token.js';

/** By what a message finds its notice. A subject is never among it: anyone can write one. */
export interface Belonging {
  readonly by: 'token' | 'references' | 'nothing';
  /** Tokens to look up by their hash, the surest first. */
  readonly tokens: readonly string[];
}

/** What is looked at of a message. */
export interface Traces {
  /** Addresses it came to. */
  readonly recipients: readonly string[];
  /** Ids of the messages it answers, the nearest first. */
  readonly answers: readonly string[];
  readonly report: Pick<DeliveryReport, 'envelopeId' | 'messageId'> | undefined;
}

const found = (tokens: readonly (string | undefined)[]): readonly string[] => [
  ...new Set(tokens.filter((token) => token !== undefined)),
];

const bare = /^[0-9a-f]{32}$/;

/** The token in an address it came to, or that a report names; else those in the ids of our messages it answers. */
export function belongingOf({ recipients, answers, report }: Traces): Belonging {
  const { envelopeId = '', messageId = '' } = report ?? {};
  const named = envelopeId.toLowerCase();
  const tokens = found([...recipients.map(tokenIn), bare.test(named) ? named : undefined]);
  if (tokens.length > 0) return { by: 'token', tokens };
  const ids = found([messageId, ...answers].map(tokenInId));
  return ids.length > 0 ? { by: 'references', tokens: ids } : { by: 'nothing', tokens: [] };
}
