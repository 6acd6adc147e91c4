import type { ChannelKind, ChannelLanguage, ChannelNote } from '#contract/referrals';

/** A row of `referrals.contact_channel` with its wrapped key. */
export interface ChannelRow {
  readonly appointment_id: string;
  readonly kind: ChannelKind;
  readonly value: Buffer;
  readonly may_leave_voicemail: boolean;
  readonly quiet_from: string | null;
  readonly quiet_to: string | null;
  readonly language: ChannelLanguage;
  readonly purge_at: Date;
  readonly wrapped: Buffer;
}

/** How a client is reached, for whoever sends or shows it; never kept. */
export interface ChannelAddress extends ChannelNote {
  readonly value: string;
}

/** The row of an appointment `$1`, unless its time is over at `$2`: also when nobody has removed it yet. */
export const channelSql = `
  select c.appointment_id, c.kind, c.value, c.may_leave_voicemail, c.quiet_from, c.quiet_to, c.language, c.purge_at,
    k.wrapped
  from referrals.contact_channel c
  join referrals.contact_channel_key k on k.programme_id = c.programme_id and k.appointment_id = c.appointment_id
  where c.programme_id = (select programmes.current()) and c.appointment_id = $1 and c.purge_at > $2`;

/** Keeps a row in the place of the one before. */
export const keepingSql = `
  insert into referrals.contact_channel (appointment_id, programme_id, kind, value, may_leave_voicemail,
    quiet_from, quiet_to, language, purge_at)
  values ($1, programmes.current(), $2, $3, $4, $5, $6, $7, $8)
  on conflict on constraint contact_channel_pk do update set kind = excluded.kind, value = excluded.value,
    may_leave_voicemail = excluded.may_leave_voicemail, quiet_from = excluded.quiet_from,
    quiet_to = excluded.quiet_to, language = excluded.language, purge_at = excluded.purge_at
  returning appointment_id, kind, value, may_leave_voicemail, quiet_from, quiet_to, language, purge_at`;

/** What may be told of it without a look at it. */
export function noteOf(row: ChannelRow): ChannelNote {
  return {
    kind: row.kind,
    language: row.language,
    mayLeaveVoicemail: row.may_leave_voicemail,
    ...(row.quiet_from && row.quiet_to && { quietFrom: row.quiet_from, quietTo: row.quiet_to }),
    purgeAt: row.purge_at.toISOString(),
  };
}
