/**
 * As `append_messages` of the first migration, and adds the words of each message to those of its side. Of one
 * message they are not stored: that would tell more of its length than its padding leaves. `p_words` may be missing:
 * processes of the version before go on while theirs are replaced.
 */
export const appendCounting = `
  create function chat.append_messages(
    p_pass text, p_conversation uuid[], p_client uuid[], p_author smallint[], p_staff uuid[],
    p_start int[], p_length int[], p_bodies bytea, p_words smallint[] default null
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
      update chat.conversation c set last_seq = c.last_seq + 1,
        visitor_words = c.visitor_words + (1 - p_author[array_position(p_conversation, c.id)])
          * coalesce(p_words[array_position(p_conversation, c.id)], 0),
        counsellor_words = c.counsellor_words + p_author[array_position(p_conversation, c.id)]
          * coalesce(p_words[array_position(p_conversation, c.id)], 0)
      where c.id = any(array(select conversation_id from known where seq is null and last_seq >= 0))
    )
    select array_agg(coalesce(seq, case when last_seq < 0 then 0 else last_seq + 1 end) order by ord)
      into result from known;
    return result;
  end $$;
`;

/** As `add_line` of the first migration; the line that ends a round keeps how many words were written in it. */
export const addCountingLine = `
  create or replace function chat.add_line(p_conversation uuid, p_line text, p_staff uuid) returns int
  language plpgsql volatile security invoker
  as $$
  declare
    next_seq int;
  begin
    update chat.conversation set last_seq = last_seq + 1 where id = p_conversation returning last_seq into next_seq;
    insert into chat.message
      (conversation_id, seq, programme_id, client_message_id, author, staff_id, line, visitor_words, counsellor_words)
      select id, next_seq, programme_id, gen_random_uuid(), 2, p_staff, p_line,
        case when p_line = 'ended' then visitor_words end, case when p_line = 'ended' then counsellor_words end
      from chat.conversation where id = p_conversation;
    return next_seq;
  end $$;
`;
