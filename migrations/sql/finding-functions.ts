/**
 * The answers in codes as `field:code`, one for each code of a field with several. Those that have a column of
 * their own are left out: they are found there.
 */
export const codesOf = `
  create function contacts.codes_of(p_answers jsonb) returns setof text
  language sql immutable parallel safe
  as $$
    select distinct answer.key || ':' || code
    from jsonb_each(p_answers) answer, lateral (
      select answer.value #>> '{}' where jsonb_typeof(answer.value) = 'string'
      union all
      select jsonb_array_elements_text(answer.value) where jsonb_typeof(answer.value) = 'array'
    ) codes(code)
    where answer.key not in ('primary_topic', 'reporter_role', 'victim_age_band')
  $$;
`;

/** Keeps what contacts are found by in step with the contact, whoever changes it. */
export const followContact = `
  create function contacts.follow_contact() returns trigger
  language plpgsql
  as $$
  begin
    if tg_op = 'UPDATE' and old.started_at <> new.started_at then
      delete from contacts.contact_code
        where programme_id = old.programme_id and contact_id = old.id and started_at = old.started_at
          and code in (select contacts.codes_of(old.answers));
      update contacts.contact_word set started_at = new.started_at where contact_id = new.id;
    elsif tg_op = 'UPDATE' then
      delete from contacts.contact_code
        where programme_id = old.programme_id and contact_id = old.id and started_at = old.started_at
          and code in (select contacts.codes_of(old.answers) except select contacts.codes_of(new.answers));
    end if;
    insert into contacts.contact_code (programme_id, code, started_at, contact_id)
      select new.programme_id, code, new.started_at, new.id from contacts.codes_of(new.answers) code
      on conflict on constraint contact_code_pk do nothing;
    return null;
  end $$;
  create trigger contact_made after insert on contacts.contact
    for each row when (new.answers <> '{}') execute function contacts.follow_contact();
  create trigger contact_changed after update of answers, started_at on contacts.contact
    for each row when (old.answers <> new.answers or old.started_at <> new.started_at)
    execute function contacts.follow_contact();
`;

/** Without its key nothing written about a contact can be read, so nothing of it is found either. */
export const forgetWords = `
  create function contacts.forget_words() returns trigger
  language plpgsql
  as $$
  begin
    delete from contacts.contact_word where contact_id = old.contact_id;
    return null;
  end $$;
  create trigger contact_key_erased after delete on contacts.contact_key
    for each row execute function contacts.forget_words();
`;
