/**
 * Keeps the taken seats of a group in step with its enrolments. The group's row is locked by it, so two that take the
 * last seat meet there, also when they forgot to lock it first.
 */
export const countSeats = `
  create function referrals.count_seats() returns trigger
  language plpgsql
  as $$
  declare
    before int := case when tg_op = 'UPDATE' then (old.state in ('offered', 'seated'))::int else 0 end;
    after int := (new.state in ('offered', 'seated'))::int;
  begin
    if before <> after then
      update referrals.peer_group set taken = taken + after - before
        where programme_id = new.programme_id and id = new.group_id;
    end if;
    return null;
  end $$;
  create trigger enrolment_counted after insert or update of state on referrals.enrolment
    for each row execute function referrals.count_seats();
`;
