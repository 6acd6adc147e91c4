import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Adds entries to the chain of the current programme, in order. `p_said` is for each the JSON array of what it says
 * without id and position: time, person, role, action, kind, subject, reason. The hash is taken over the very text
 * that `libs/audit/src/chain.ts` hashes, into which the position is put here.
 *
 * One call instead of three: the chain is held from the lock to the commit. Lock and look-up are statements of their
 * own, so the look-up sees what was committed while it waited; sequential scans are off because a plan made for a
 * short chain would stay one, and `is not distinct from` finds no index, so the two kinds of chain are asked apart.
 */
const append = `
  create function audit.append(p_ids uuid[], p_said text[]) returns void
  language plpgsql volatile security invoker
  set enable_seqscan = off
  as $$
  declare
    of_programme uuid := programmes.current();
    last_position bigint;
    last_hash bytea;
    next_hash bytea;
    said jsonb;
  begin
    perform pg_advisory_xact_lock(hashtextextended('audit:' || coalesce(of_programme::text, ''), 0));
    if of_programme is null then
      select position, hash into last_position, last_hash
        from audit.entry where programme_id is null order by position desc limit 1;
    else
      select position, hash into last_position, last_hash
        from audit.entry where programme_id = of_programme order by position desc limit 1;
    end if;
    last_position := coalesce(last_position, 0);
    last_hash := coalesce(last_hash, decode(repeat('00', 32), 'hex'));
    for i in 1 .. cardinality(p_ids) loop
      last_position := last_position + 1;
      next_hash := sha256(last_hash || convert_to(
        '["' || p_ids[i] || '",' || last_position || ',' || substr(p_said[i], 2), 'UTF8'));
      said := p_said[i];
      insert into audit.entry
          (id, programme_id, position, at, staff_id, role, action, subject_kind, subject_id, reason, previous_hash, hash)
        values (p_ids[i], of_programme, last_position, (said->>0)::timestamptz, (said->>1)::uuid, said->>2, said->>3,
          said->>4, (said->>5)::uuid, said->>6, last_hash, next_hash);
      last_hash := next_hash;
    end loop;
  end $$;
`;

/** The audit chain grows by one call, however many entries it adds. */
export class AppendAudit1795564860000 implements MigrationInterface {
  readonly name = 'AppendAudit1795564860000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(append);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function audit.append(uuid[], text[])');
  }
}
