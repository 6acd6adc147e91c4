import type { PoolClient, QueryResult } from 'pg';
import { Unavailable } from '../errors/index.js';

/** A statement and the values of its parameters. */
export interface Query {
  /** With a name it is parsed once for each connection, and planned once where its values make no difference. */
  readonly name?: string;
  readonly text: string;
  readonly values?: readonly unknown[];
}

/**
 * One READ COMMITTED transaction on a connection that answers in order. What needs no answer before it is sent along
 * with what comes next: the beginning with the first statement, the last statements with the commit. On the way
 * nothing is held for longer than Postgres itself needs, and a short transaction is two trips instead of five.
 */
export class OpenTransaction {
  private begun: Promise<unknown> | undefined;
  private over = false;

  /** `first` is sent before anything else, in the same transaction. */
  constructor(
    private readonly client: PoolClient,
    private readonly first: readonly Query[],
  ) {}

  /** Rows of one statement. Throws once it is over: by then the connection may be somebody else's, behind another wall. */
  async query<T>(query: Query): Promise<T[]> {
    if (this.over) throw new Unavailable();
    const [, result] = await this.together(() => Promise.all([this.begin(), this.send(query)]));
    return result.rows as T[];
  }

  /** Runs the last statements and commits; throws what one of them threw, and then nothing is stored. */
  async commit(last: readonly Query[]): Promise<void> {
    this.over = true;
    if (!this.begun && last.length === 0) return;
    const results = await this.together(() =>
      Promise.all([this.begin(), ...last.map((query) => this.send(query)), this.send({ text: 'COMMIT' })]),
    );
    // A transaction in which something failed is rolled back by its own commit, without an error.
    if ((results.at(-1) as QueryResult).command !== 'COMMIT') throw new Unavailable();
  }

  async rollBack(): Promise<void> {
    this.over = true;
    if (this.begun) await this.client.query('ROLLBACK');
  }

  private begin(): Promise<unknown> {
    this.begun ??= Promise.all([
      this.send({ text: 'BEGIN' }),
      ...this.first.map((query) => this.send(query)),
    ]);
    return this.begun;
  }

  private send({ values, ...query }: Query): Promise<QueryResult> {
    return this.client.query(values ? { ...query, values: [...values] } : query);
  }

  /** Sends several statements in one packet, and with them what else is sent in the same tick. */
  private together<T>(send: () => Promise<T>): Promise<T> {
    const { stream } = (this.client as unknown as Wired).connection;
    stream.cork();
    process.nextTick(() => stream.uncork());
    return send();
  }
}

/** The part of a connection that its types leave out. */
interface Wired {
  readonly connection: { readonly stream: { cork(): void; uncork(): void } };
}
