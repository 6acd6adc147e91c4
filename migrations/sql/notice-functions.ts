/** What was approved is what is sent: from then on neither the words of a notice nor its addresses change. */
export const keepSnapshot = `
  create function takedown.keep_notice() returns trigger language plpgsql as $$
  begin
    if old.state not in ('draft', 'in_review')
        and (new.provider_id, new.basis, new.age_class, new.capacity, new.languages, new.explanation, new.good_faith,
            new.authorisation, new.author_id, new.reviewer_id)
          is distinct from
          (old.provider_id, old.basis, old.age_class, old.capacity, old.languages, old.explanation, old.good_faith,
            old.authorisation, old.author_id, old.reviewer_id) then
      raise exception 'an approved notice does not change' using errcode = 'check_violation',
        constraint = 'notice_snapshot';
    end if;
    return new;
  end $$;
  create trigger notice_snapshot before update on takedown.notice
    for each row execute function takedown.keep_notice();

  create function takedown.keep_targets() returns trigger language plpgsql as $$
  declare
    of_notice uuid := case when tg_op = 'DELETE' then old.notice_id else new.notice_id end;
  begin
    if tg_op = 'UPDATE' and (new.notice_id, new.position, new.url, new.url_hash, new.kind)
        is not distinct from (old.notice_id, old.position, old.url, old.url_hash, old.kind) then
      return new;
    end if;
    -- Locked, so that an approval comes before this or after it.
    perform from takedown.notice n where n.id = of_notice and n.state = 'draft' for share;
    if not found then
      raise exception 'the targets of a notice are those it was submitted with' using errcode = 'check_violation',
        constraint = 'target_snapshot';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
  end $$;
  create trigger target_snapshot before insert or update or delete on takedown.target
    for each row execute function takedown.keep_targets();
`;
