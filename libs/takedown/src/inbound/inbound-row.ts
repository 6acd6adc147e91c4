import type { InboundMatch, InboundMeaning, InboundState } from '#contract/takedown';
import type { Transaction } from '#platform/database';
import { NotFound } from '#platform/errors';
import type { ProviderMail } from '../email/provider-mail.js';
import type { MailEffect } from './mail-effect.policy.js';
import type { InboundPlace, SealedWords } from './sealed-inbound.service.js';

/** A message as Postgres gives it. */
export interface InboundRow extends SealedWords {
  readonly id: string;
  readonly notice_id: string | null;
  readonly received_at: Date;
  readonly matched_by: InboundMatch;
  readonly meaning: InboundMeaning;
  readonly cut: boolean;
  readonly dropped: number;
  readonly state: InboundState;
  readonly revision: number;
  readonly handled_at: Date | null;
}

/** The same with the names of what it names. */
export interface NamedInboundRow extends InboundRow {
  readonly notice_number: number | null;
  readonly provider: string | null;
  readonly handled_by: string | null;
}

const own = `m.id, m.notice_id, m.received_at, m.matched_by, m.meaning, m.wrapped, m.sender, m.subject, m.body, m.cut,
  m.dropped, m.state, m.revision, m.handled_at`;

/** Messages of the programme with names; what follows narrows and orders them. */
export const inboundSql = `
  select ${own}, n.number as notice_number, p.name as provider, s.display_name as handled_by
  from takedown.inbound_mail m
  left join takedown.notice n on n.programme_id = m.programme_id and n.id = m.notice_id
  left join takedown.provider p on p.programme_id = m.programme_id and p.id = m.provider_id
  left join identity.staff s on s.id = m.handled_by
  where m.programme_id = (select programmes.current())`;

/** A message that is to be stored. */
export interface NewInbound extends InboundPlace {
  readonly at: Date;
  readonly sealed: SealedWords;
  readonly mail: Pick<ProviderMail, 'cut' | 'dropped' | 'droppedTypes'>;
  readonly effect: MailEffect;
  readonly mailHash: Buffer;
  readonly matchedBy: InboundMatch;
  readonly providerId: string | null;
}

/** Stores it; false when it was stored before. */
export async function addInbound({ query }: Transaction, added: NewInbound): Promise<boolean> {
  const { mailId, noticeId, sealed, mail, effect } = added;
  const rows = await query(
    `insert into takedown.inbound_mail (id, programme_id, notice_id, provider_id, mail_hash, received_at, matched_by,
       meaning, wrapped, sender, subject, body, cut, dropped, dropped_types, state)
     values ($1, programmes.current(), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
     on conflict on constraint inbound_mail_once do nothing returning 1`,
    [
      ...[mailId, noticeId, added.providerId, added.mailHash, added.at, added.matchedBy, effect.meaning],
      ...[sealed.wrapped, sealed.sender, sealed.subject, sealed.body],
      ...[mail.cut, mail.dropped, mail.droppedTypes, effect.state],
    ],
  );
  return rows.length > 0;
}

/** A message, once everyone who does something with it has finished. Throws `NotFound`. */
export async function lockInbound({ query }: Transaction, id: string): Promise<InboundRow> {
  const [row] = await query<InboundRow>(
    `select ${own} from takedown.inbound_mail m
     where m.programme_id = (select programmes.current()) and m.id = $1 for update`,
    [id],
  );
  if (!row) throw new NotFound();
  return row;
}
