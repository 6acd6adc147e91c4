import type { TestDatabase } from './database.js';

/** Adds a number for an appointment and its key, past the wall; neither opens. */
export async function addChannel(database: TestDatabase, appointmentId: string): Promise<void> {
  await database.query(
    `with given as (
       insert into referrals.contact_channel (appointment_id, programme_id, kind, value, language, purge_at)
       select id, programme_id, 'phone', 'x', 'nl', ends_at + interval '48 hours'
       from referrals.appointment where id = $1 returning appointment_id, programme_id
     ) insert into referrals.contact_channel_key (appointment_id, programme_id, wrapped)
     select appointment_id, programme_id, 'x' from given`,
    [appointmentId],
  );
}
