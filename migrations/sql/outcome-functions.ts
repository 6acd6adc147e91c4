/**
 * An appointment of which something is known stays where and what it was: given up or moved afterwards, treatment would
 * have started more often than was booked. Whoever records locks the appointment, so that this looks after them.
 */
export const keepOccasion = `
  create function referrals.keep_occasion() returns trigger
  language plpgsql
  as $$
  begin
    if exists (select from referrals.outcome where programme_id = new.programme_id and appointment_id = new.id) then
      raise exception 'it has an outcome' using errcode = 'check_violation', constraint = 'appointment_has_outcome';
    end if;
    return new;
  end $$;
  create trigger appointment_kept before update of state, during on referrals.appointment
    for each row when (old.during <> new.during or new.state not in ('booked', 'fulfilled', 'no_show'))
    execute function referrals.keep_occasion();
`;
