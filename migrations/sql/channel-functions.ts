/**
 * What becomes of an appointment becomes of the number or address for it, whoever changed it and whatever the code
 * forgets: given up, both it and its key are gone with the same commit; at another time, so is the day on which they go.
 */
export const keepChannel = `
  create function referrals.keep_channel() returns trigger
  language plpgsql
  as $$
  begin
    if new.state in ('cancelled', 'expired') then
      delete from referrals.contact_channel_key where programme_id = new.programme_id and appointment_id = new.id;
      delete from referrals.contact_channel where programme_id = new.programme_id and appointment_id = new.id;
    else
      update referrals.contact_channel set purge_at = upper(new.during) + interval '48 hours'
        where programme_id = new.programme_id and appointment_id = new.id;
    end if;
    return null;
  end $$;
  create trigger appointment_channel after update of state, during on referrals.appointment
    for each row when (old.during <> new.during or new.state in ('cancelled', 'expired'))
    execute function referrals.keep_channel();
`;
