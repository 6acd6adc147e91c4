/** Why a message cannot be read: it broke its reader, or kept it too long. */
export class UnreadableMail extends Error {
  constructor(readonly reason: 'broken' | 'too_slow') {
    super(reason);
    this.name = 'UnreadableMail';
  }
}
