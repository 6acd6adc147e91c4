import { Injectable } from '@nestjs/common';
import { Database, isOutage } from '#platform/database';
import { NotFound, Unavailable } from '#platform/errors';
import { Hints } from '#platform/realtime';
import type { ProgrammeDefinition } from './definition/programme-definition.js';
import { programmeCodes } from './definition/programme-definitions.js';
import type { ProgrammeState } from './definition/public-view.js';

interface Row {
  readonly definition: string;
  readonly override_state: 'open' | 'closed' | null;
  readonly override_until: Date | null;
}

interface Kept {
  readonly text: string;
  readonly state: ProgrammeState;
  /** Milliseconds of the monotonic clock at which Postgres was asked. */
  readonly asked: number;
}

/** Younger than this, what is kept is true enough. */
const freshMs = 1_000;
/** Younger than this, it is given while Postgres is asked again; older, the caller waits for the answer. */
const usableMs = 1_800;

/** Programmes as Postgres has them, at most two seconds late and with at most one query a second for each. */
@Injectable()
export class ProgrammeStore {
  private readonly kept = new Map<string, Kept>();
  private readonly loading = new Map<string, Promise<ProgrammeState>>();
  private readonly failed = new Map<string, number>();

  constructor(
    private readonly database: Database,
    hints: Hints,
  ) {
    // Only sooner: a process that misses the hint finds out within two seconds.
    hints.onHint(({ kind, programme }) => {
      if (kind === 'hours') this.forget(programme);
    });
  }

  /** The programme with that code; throws `NotFound`. While Postgres is away the last known state serves on. */
  async state(code: string): Promise<ProgrammeState> {
    if (!programmeCodes.includes(code)) throw new NotFound();
    const kept = this.kept.get(code);
    if (!kept) return this.load(code);
    const now = performance.now();
    const age = now - kept.asked;
    if (age < freshMs || now - (this.failed.get(code) ?? -Infinity) < freshMs) return kept.state;
    const next = this.load(code).catch(() => {
      this.failed.set(code, performance.now());
      return kept.state;
    });
    return age < usableMs ? kept.state : next;
  }

  /** Asks Postgres anew the next time. */
  private forget(code: string): void {
    const kept = this.kept.get(code);
    if (kept) this.kept.set(code, { ...kept, asked: -Infinity });
    this.loading.delete(code);
  }

  private load(code: string): Promise<ProgrammeState> {
    const running = this.loading.get(code);
    if (running) return running;
    const isLatest = (): boolean => this.loading.get(code) === loading;
    const loading: Promise<ProgrammeState> = this.query(code)
      .then((kept) => {
        // An answer from before `forget` may be older than the change that caused it.
        if (isLatest()) this.kept.set(code, kept);
        return kept.state;
      })
      .finally(() => isLatest() && this.loading.delete(code));
    this.loading.set(code, loading);
    return loading;
  }

  private async query(code: string): Promise<Kept> {
    const asked = performance.now();
    const row = await this.row(code);
    if (!row) throw new NotFound();
    const before = this.kept.get(code);
    // The same text keeps the same object, and with it the spans already worked out for its hours.
    const definition =
      before?.text === row.definition
        ? before.state.definition
        : (JSON.parse(row.definition) as ProgrammeDefinition);
    const { override_state: state, override_until: until } = row;
    return {
      asked,
      text: row.definition,
      state: { definition, ...(state && until && { override: { state, until } }) },
    };
  }

  private async row(code: string): Promise<Row | undefined> {
    try {
      const [row] = await this.database.call<Row>({
        name: 'programme_state',
        text: `select definition::text as definition, override_state, override_until
               from programmes.programme where code = $1`,
        values: [code],
      });
      return row;
    } catch (error) {
      throw isOutage(error) ? new Unavailable() : error;
    }
  }
}
