import type { KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { KeyRing, open, seal } from '#platform/crypto';
import type { Transaction } from '#platform/database';
import { SealedNotices } from '../notice/sealed-notices.service.js';

/** A message by what it is sealed for: its notice, or itself while it has none. */
export interface InboundPlace {
  readonly programme: string;
  readonly mailId: string;
  readonly noticeId: string | null;
}

/** What a message says, and who says they wrote it. */
export interface InboundWords {
  readonly from: string | undefined;
  /** The domain that stands for it. */
  readonly domain: string | undefined;
  readonly subject: string;
  readonly text: string;
}

/** The same as it is stored. */
export interface SealedWords {
  readonly wrapped: Buffer | null;
  readonly sender: Buffer;
  readonly subject: Buffer;
  readonly body: Buffer;
}

type Column = 'sender' | 'subject' | 'body';

/** Seals and opens mail about notices. */
@Injectable()
export class SealedInbound {
  constructor(
    private readonly ring: KeyRing,
    private readonly notices: SealedNotices,
  ) {}

  /** Sealed for its place, with a new key where it has no notice; nothing once the key of its notice was destroyed. */
  async seal(
    transaction: Transaction,
    place: InboundPlace,
    words: InboundWords,
  ): Promise<SealedWords | undefined> {
    const found = await this.keyFor(transaction, place);
    if (!found) return undefined;
    const { key, wrapped } = found;
    const { from, domain, subject, text } = words;
    const sealed = (column: Column, value: string): Buffer => seal(key, value, nameOf(place, column));
    return {
      wrapped,
      sender: sealed('sender', JSON.stringify({ from, domain })),
      subject: sealed('subject', subject),
      body: sealed('body', text),
    };
  }

  /** Opens it; nothing once its key was destroyed. */
  async open(
    transaction: Transaction,
    place: InboundPlace,
    words: SealedWords,
  ): Promise<InboundWords | undefined> {
    const key = await this.keyOf(transaction, place, words.wrapped);
    if (!key) return undefined;
    const opened = (column: Column): string => open(key, words[column], nameOf(place, column));
    const { from, domain } = JSON.parse(opened('sender')) as Pick<InboundWords, 'from' | 'domain'>;
    return { from, domain, subject: opened('subject'), text: opened('body') };
  }

  private async keyFor(transaction: Transaction, place: InboundPlace) {
    const { programme, mailId, noticeId } = place;
    if (noticeId === null) return this.ring.newDataKey(programme, mailId);
    const key = await this.notices.keyOf(transaction, { programme, noticeId });
    return key && { key, wrapped: null };
  }

  private async keyOf(
    transaction: Transaction,
    { programme, mailId, noticeId }: InboundPlace,
    wrapped: Buffer | null,
  ): Promise<KeyObject | undefined> {
    if (noticeId !== null) return this.notices.keyOf(transaction, { programme, noticeId });
    return wrapped === null ? undefined : this.ring.unwrap(programme, mailId, wrapped);
  }
}

function nameOf({ programme, mailId, noticeId }: InboundPlace, column: Column): string {
  return `${programme}|takedown.inbound_mail.${column}|${noticeId ?? mailId}|${mailId}`;
}
