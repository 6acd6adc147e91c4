/**
 * Stores a batch of messages of one programme, at most one of each conversation, and gives each its sequence
 * number, in input order: a repeated client id gets the number it has, NULL says no such conversation, 0 says its
 * author may not write in it now. `p_bodies` is every body one after the other, each from `p_start` on for
 * `p_length` bytes: an array of them would travel as text.
 * One call, one transaction. Volatile, so the look-up of duplicates sees what was committed while it waited for
 * the locks; locks in id order, so batches of two processes cannot deadlock. Sequential scans are off because a
 * plan made while the table was empty would otherwise stay one; for the same reason nothing here is a join.
 */
export const appendMessages = `
  create function chat.append_messages(
    p_pass text, p_conversation uuid[], p_client uuid[], p_author smallint[], p_staff uuid[],
    p_start int[], p_length int[], p_bodies bytea
  ) returns int[]
  language plpgsql volatile security invoker
  set enable_seqscan = off
  as $$
  declare
    result int[];
    of_programme uuid;
  begin
    perform set_config('hulplijn.pass', p_pass, true);
    of_programme := programmes.current();
    perform from chat.conversation c where c.id = any(p_conversation) order by c.id for no key update;
    with known as materialized (
      select u.*,
        (select m.seq from chat.message m
          where m.conversation_id = u.conversation_id and m.client_message_id = u.client_message_id) as seq,
        (select case
            when u.author = 0 and c.state <> 'ended' then c.last_seq
            when u.author = 1 and c.state = 'active' and c.counsellor_id = u.staff_id then c.last_seq
            else -1 end
          from chat.conversation c where c.id = u.conversation_id) as last_seq
      from unnest(p_conversation, p_client, p_author, p_staff, p_start, p_length) with ordinality
        as u(conversation_id, client_message_id, author, staff_id, start, length, ord)
    ), stored as (
      insert into chat.message (conversation_id, seq, programme_id, client_message_id, author, staff_id, body)
      select conversation_id, last_seq + 1, of_programme, client_message_id, author, staff_id,
        substring(p_bodies from start for length)
      from known where seq is null and last_seq >= 0
    ), bumped as (
      update chat.conversation c set last_seq = c.last_seq + 1
      where c.id = any(array(select conversation_id from known where seq is null and last_seq >= 0))
    )
    select array_agg(coalesce(seq, case when last_seq < 0 then 0 else last_seq + 1 end) order by ord)
      into result from known;
    return result;
  end $$;
`;

/** Adds a line the product wrote (taken, returned, ended) to a conversation the caller has locked; gives its number. */
export const addLine = `
  create function chat.add_line(p_conversation uuid, p_line text, p_staff uuid) returns int
  language plpgsql volatile security invoker
  as $$
  declare
    next_seq int;
  begin
    update chat.conversation set last_seq = last_seq + 1 where id = p_conversation returning last_seq into next_seq;
    insert into chat.message (conversation_id, seq, programme_id, client_message_id, author, staff_id, line)
      select id, next_seq, programme_id, gen_random_uuid(), 2, p_staff, p_line
      from chat.conversation where id = p_conversation;
    return next_seq;
  end $$;
`;

/** Moves a reader's mark forward, never back; true when it moved. */
export const markRead = `
  create function chat.mark_read(p_pass text, p_conversation uuid, p_staff uuid, p_seq int) returns boolean
  language plpgsql volatile security invoker
  as $$
  begin
    perform set_config('hulplijn.pass', p_pass, true);
    if p_staff is null then
      update chat.conversation set visitor_read_seq = p_seq
        where id = p_conversation and visitor_read_seq < p_seq and p_seq <= last_seq;
    else
      update chat.conversation set counsellor_read_seq = p_seq
        where id = p_conversation and counsellor_id = p_staff and counsellor_read_seq < p_seq and p_seq <= last_seq;
    end if;
    return found;
  end $$;
`;

/** Renews the leases of the visitors and counsellors connected to one process; locks in id order like every writer. */
export const renewLinks = `
  create function chat.renew_links(
    p_pass text, p_conversation uuid[], p_visitor_link text[], p_staff uuid[], p_desk_link text
  ) returns void
  language plpgsql volatile security invoker
  as $$
  begin
    perform set_config('hulplijn.pass', p_pass, true);
    perform from chat.conversation c where c.id = any(p_conversation) order by c.id for no key update;
    update chat.conversation c set visitor_seen_at = now(), visitor_link = v.link
      from unnest(p_conversation, p_visitor_link) as v(id, link) where c.id = v.id and c.state <> 'ended';
    perform from chat.desk d where d.staff_id = any(p_staff) order by d.staff_id for no key update;
    update chat.desk d set seen_at = now(), link = p_desk_link where d.staff_id = any(p_staff);
  end $$;
`;
