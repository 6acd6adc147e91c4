const ours = /^<notice\.([0-9a-f]{32})@[a-z0-9.-]{1,120}>$/i;

/**
 * The Message-ID of an attempt, with angle brackets. It follows from the attempt's token, so an attempt has one however
 * often it is made, and an answer finds back by it where a provider's system changes our address.
 */
export function noticeMessageId(token: string, domain: string): string {
  return `<notice.${token}@${domain}>`;
}

/** The token of an attempt in the id of a message of ours, if it is one. */
export function tokenInId(id: string): string | undefined {
  return ours.exec(id)?.[1]?.toLowerCase();
}
