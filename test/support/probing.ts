import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import type { INestApplicationContext } from '@nestjs/common';
import type { NoticeView, SaveNotice, TakedownDecision } from '#contract/takedown';
import { NoticeActs, Probing } from '#takedown';
import { type RawServer, startRawServer } from '../takedown/raw-server.js';
import { setClock } from './clock.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { startProber } from './prober.js';
import { act, addProvider, approvedNotice, step, takedownActor } from './takedown.js';

/** How an address answers: a status, the bytes themselves, or not at all. */
type Answering = number | string | undefined;

const hour = 3_600_000;

/** Notices about addresses of a real server on loopback; the clocks stand still. */
export class ProbingStory {
  private readonly processes: INestApplicationContext[] = [];
  private readonly waiting: Socket[] = [];
  private answer: Answering = 404;
  private now = Date.parse('2026-12-08T09:00:00Z');

  private constructor(
    readonly database: TestDatabase,
    readonly server: RawServer,
  ) {}

  static async begin(): Promise<ProbingStory> {
    const database = await createTestDatabase();
    const server = await startRawServer((socket) => {
      const { said } = story;
      if (said === undefined) story.waiting.push(socket);
      else socket.end(said);
    });
    const story = new ProbingStory(database, server);
    await story.addProcess();
    return story;
  }

  async end(): Promise<void> {
    for (const each of this.processes) await each.close();
    await this.server.stop();
    await this.database.drop();
  }

  get process(): INestApplicationContext {
    return this.processes[0] as INestApplicationContext;
  }

  /** A worker more. */
  async addProcess(): Promise<INestApplicationContext> {
    const process = await startProber(this.database, this.server.port);
    this.processes.push(process);
    this.setClocks();
    return process;
  }

  says(answer: Answering): void {
    this.answer = answer;
  }

  /** Lets those that got no answer have one. */
  finish(answer: string): void {
    for (const socket of this.waiting.splice(0)) socket.end(answer);
  }

  later(hours: number): void {
    this.now += hours * hour;
    this.setClocks();
  }

  /** An address of the server that nobody else has. */
  address(): string {
    return `${this.server.url}/p/${randomUUID()}`;
  }

  get instant(): string {
    return new Date(this.now).toISOString();
  }

  /** A notice whose provider decided this of each of its addresses. */
  async decided({
    words,
    decision = 'removed',
    addresses = [this.address()],
    mayProbe = true,
  }: {
    readonly words?: Partial<SaveNotice>;
    readonly decision?: TakedownDecision;
    readonly addresses?: readonly string[];
    readonly mayProbe?: boolean;
  } = {}): Promise<NoticeView> {
    const { database, process } = this;
    const { providerId } = await addProvider(database, { hosts: [] });
    await database.query('update takedown.channel_profile set may_probe = $2 where provider_id = $1', [
      ...[providerId, mayProbe],
    ]);
    const { id } = await approvedNotice({
      database,
      process,
      providerId,
      addresses,
      ...(words && { words }),
    });
    await step(process, id, 'dispatch', 'succeed');
    const tara = await takedownActor(database, 'tara');
    const acts = process.get(NoticeActs, { strict: false });
    const sent = { id, revision: await this.revisionOf(id) };
    const { addresses: targets, revision } = await act(process, tara, { notice: sent, act: 'acknowledge' });
    const decisions = targets.map((target) => ({ targetId: target.id, decision }));
    return acts.do(tara, id, { act: 'decide', revision, decisions });
  }

  /** One look of the job, by the first process unless it is said by which. */
  async look(
    purpose: 'verification' | 'reappearance' = 'verification',
    process = this.process,
  ): Promise<void> {
    await process.get(Probing, { strict: false }).probe('helpwanted', purpose);
  }

  /** States of the addresses of a notice, in order. */
  async states({ id }: Pick<NoticeView, 'id'>): Promise<readonly string[]> {
    const rows = await this.database.query<{ state: string }>(
      'select state from takedown.target where notice_id = $1 order by position',
      [id],
    );
    return rows.map(({ state }) => state);
  }

  /** What was asked, as `HEAD /p/…`. */
  get asked(): readonly string[] {
    return this.server.requests.map((request) => request.split(' ').slice(0, 2).join(' '));
  }

  private get said(): string | undefined {
    return typeof this.answer !== 'number' ? this.answer : `HTTP/1.1 ${this.answer} So\r\n\r\n`;
  }

  private setClocks(): void {
    for (const each of this.processes) setClock(each, this.instant);
  }

  private async revisionOf(id: string): Promise<number> {
    const [row] = await this.database.query<{ revision: number }>(
      'select revision from takedown.notice where id = $1',
      [id],
    );
    return row?.revision ?? 0;
  }
}
