/**
 * What became of a message: the server took it; it will never take it; it was not given the message and may be asked
 * again; or the message was given and no answer came, so that nobody knows.
 */
export type SendOutcome = 'accepted' | 'refused' | 'not_sent' | 'unsure';

/** What is looked at of an error of the connection. */
export interface SmtpError {
  readonly code?: string;
  readonly responseCode?: number;
}

/** What an error means, by whether the server had begun to be given the message. */
export function outcomeOf({ code, responseCode = 0 }: SmtpError, begun: boolean): SendOutcome {
  // An answer to the message itself is an answer, whatever it says; silence after it is none.
  if (begun && (code !== 'EMESSAGE' || responseCode === 0)) return 'unsure';
  const ofMessage = code === 'EMESSAGE' || code === 'EENVELOPE';
  return ofMessage && responseCode >= 500 ? 'refused' : 'not_sent';
}
