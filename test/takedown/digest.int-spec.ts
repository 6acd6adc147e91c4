import type { TestingModule } from '@nestjs/testing';
import { Digests } from '#takedown';
import { setClock } from '../support/clock.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { readNotice } from '../support/notices.js';
import { startServices } from '../support/services.js';
import { TestSmtp } from '../support/test-smtp.js';
import { act, addProvider, approvedNotice, step, takedownActor, wholeDraft } from '../support/takedown.js';

/** Half past eight on a Tuesday. */
const morning = '2026-12-08T07:30:00Z';
const words =
  'Kanarieuitleg over wat zij ons zelf heeft verteld, en waarom het daar zonder toestemming staat.';
const address = 'https://kanarieadres.test/p/kanariepad';

describe('the overview of the morning', () => {
  let database: TestDatabase;
  let processes: readonly [TestingModule, TestingModule];
  let smtp: TestSmtp;

  beforeEach(async () => {
    database = await createTestDatabase();
    processes = [await startServices({ database }), await startServices({ database })];
    smtp = await TestSmtp.start();
    setTime('2026-12-07T08:00:00Z');
  });

  afterEach(async () => {
    await smtp.close();
    for (const process of processes) await process.close();
    await database.drop();
  });

  const setTime = (instant: string) => processes.forEach((process) => setClock(process, instant));
  async function send(instant: string, process = processes[0], programme = 'helpwanted'): Promise<void> {
    setTime(instant);
    const server = { host: '127.0.0.1', port: smtp.port, tls: 'none', user: '', password: '' } as const;
    const account = { address: 'vraag@example.org', imap: server, smtp: server };
    await process.get(Digests, { strict: false }).send({ programme, account, at: '08:30' });
  }
  const receivers = () => smtp.sent.flatMap(({ to }) => to).toSorted();
  const both = ['tara@demo.test', 'tom@demo.test'];

  /** One that waits for review, one that is late and one that nobody knows of; all of one provider. */
  async function waiting(): Promise<void> {
    const { providerId } = await addProvider(database, { hosts: ['kanarieadres.test'] });
    await database.query(`update takedown.provider set name = 'Kanarieplatform' where id = $1`, [providerId]);
    const noor = await takedownActor(database, 'noor');
    const made = (path: string) =>
      ({
        ...{ database, process: processes[0], actor: noor, providerId },
        ...{ addresses: [`${address}-${path}`], words: { explanation: words } },
      }) as const;
    const draft = await wholeDraft(made('review'));
    await act(processes[0], noor, { notice: draft, act: 'submit' });
    const late = await approvedNotice(made('late'));
    await step(processes[0], late.id, 'dispatch', 'succeed');
    const lost = await approvedNotice(made('lost'));
    await step(processes[0], lost.id, 'dispatch', 'lose');
    await database.query(`update takedown.notice set sent_at = '2026-12-05T08:00Z' where id = $1`, [late.id]);
  }

  it('P7 tells each officer numbers and where to look, and no provider, address, number or word of a notice', async () => {
    await waiting();
    await send(morning);
    expect(receivers()).toEqual(both);
    for (const { raw } of smtp.sent) {
      const mail = await readNotice(raw);
      expect(mail.text).toContain('Te beoordelen: 1\nNa te kijken: 1\nTe laat: 1\n');
      expect(mail.text).toContain('/#takedown');
      expect(mail.headers).toContainEqual(expect.objectContaining({ key: 'auto-submitted' }));
      for (const said of [raw, mail.text, mail.subject, mail.from?.name])
        expect(said).not.toMatch(/kanarie|videobaan|VV-|verwijder|hulp ?wanted|noor/i);
    }
  });

  it('is told to each once a day, though two workers look at once and look again', async () => {
    await waiting();
    await Promise.all([send(morning), send(morning, processes[1]), send(morning)]);
    await send('2026-12-08T08:10:00Z', processes[1]);
    expect(receivers()).toEqual(both);
    await send('2026-12-09T07:29:00Z');
    expect(smtp.sent).toHaveLength(2);
    await send('2026-12-09T07:30:00Z');
    expect(smtp.sent).toHaveLength(4);
  });

  it.each([
    ['forward', '2027-03-26T07:30:00Z', '2027-03-29T06:30:00Z'],
    ['back', '2026-10-23T06:30:00Z', '2026-10-26T07:30:00Z'],
  ])(
    'comes at half past eight on the wall over the weekend the clock goes %s',
    async (_way, friday, monday) => {
      await waiting();
      await send(friday);
      for (const day of [1, 2]) await send(new Date(Date.parse(friday) + day * 86_400_000).toISOString());
      expect(smtp.sent).toHaveLength(2);
      await send(new Date(Date.parse(monday) - 60_000).toISOString());
      expect(smtp.sent).toHaveLength(2);
      await send(monday);
      expect(smtp.sent).toHaveLength(4);
    },
  );

  it('is not sent when nothing waits, nor later that morning', async () => {
    await send(morning);
    setTime('2026-12-07T08:00:00Z');
    await waiting();
    await send('2026-12-08T08:00:00Z');
    expect(smtp.sent).toEqual([]);
  });

  it('counts no notice of another programme', async () => {
    await waiting();
    await database.query(
      `insert into identity.staff_role (staff_id, programme_id, role)
       select s.id, p.id, 'takedown_officer' from identity.staff s, programmes.programme p
       where s.login = 'tara@demo.test' and p.code = 'stop_it_now'`,
    );
    await send(morning, processes[0], 'stop_it_now');
    expect(smtp.sent).toEqual([]);
  });

  it('is sent once the mail server is back that was away', async () => {
    await waiting();
    smtp.temper = 'put_off';
    await send(morning);
    smtp.temper = 'take';
    await send('2026-12-08T07:31:00Z');
    await send('2026-12-08T07:32:00Z');
    expect(receivers()).toEqual(both);
  });

  it('is not sent to whoever may not sign in any more', async () => {
    await waiting();
    await database.query(`update identity.staff set disabled_at = now() where login = 'tom@demo.test'`);
    await send(morning);
    expect(receivers()).toEqual(['tara@demo.test']);
  });
});
