import { FixedClock } from '#platform/clock';
import { Invalid, NotFound } from '#platform/errors';
import { knownProgrammes } from './definition/programme-definitions.js';
import type { ProgrammeState } from './definition/public-view.js';
import type { Override } from './hours/schedule.js';
import type { ProgrammeStore } from './programme-store.service.js';
import { Programmes } from './programmes.service.js';

/** Tuesday 24 November 2026, winter time. */
const tuesday = (time: string): Date => new Date(`2026-11-24T${time}+01:00`);

describe('programmes', () => {
  let override: Override | undefined;
  let clock: FixedClock;
  let programmes: Programmes;
  const start = { confidentialityVersion: '2026-11' };

  beforeEach(() => {
    override = undefined;
    clock = new FixedClock(tuesday('20:30'));
    const state = async (code: string): Promise<ProgrammeState> => {
      const known = knownProgrammes.find(({ definition }) => definition.code === code);
      if (!known) throw new NotFound();
      return { definition: known.definition, ...(code === 'helpwanted' && override && { override }) };
    };
    programmes = new Programmes({ state } as unknown as ProgrammeStore, clock);
  });

  it('say until when a channel is open or closed', async () => {
    expect(await programmes.openState('helpwanted', 'chat')).toEqual({
      open: true,
      until: '2026-11-24T20:00:00.000Z',
    });
    expect(await programmes.openState('helpwanted', 'phone')).toEqual({
      open: false,
      until: '2026-11-25T08:00:00.000Z',
    });
    clock.set(tuesday('21:00'));
    expect(await programmes.openState('helpwanted', 'chat')).toEqual({
      open: false,
      until: '2026-11-25T08:00:00.000Z',
    });
  });

  it('look past Christmas and a weekend for the next opening', async () => {
    clock.set(new Date('2026-12-24T18:00+01:00'));
    expect(await programmes.openState('helpwanted', 'chat')).toEqual({
      open: false,
      until: '2026-12-28T08:00:00.000Z',
    });
  });

  it('tell a wait only while the chat is open', async () => {
    const wait = { minMinutes: 5, maxMinutes: 15 };
    expect((await programmes.publicView('helpwanted', wait)).wait).toEqual(wait);
    expect((await programmes.publicView('helpwanted')).wait).toBeUndefined();
    override = { state: 'closed', until: tuesday('20:45') };
    expect((await programmes.publicView('helpwanted', wait)).wait).toBeUndefined();
  });

  it('S5 let a visitor start with any choice of the programme or with none', async () => {
    await programmes.checkStart('helpwanted', start);
    for (const { code, topics, ageBands } of knownProgrammes.map(({ definition }) => definition)) {
      for (const topic of topics) await programmes.checkStart(code, { ...start, topic: topic.code });
      for (const ageBand of ageBands) await programmes.checkStart(code, { ...start, ageBand: ageBand.code });
    }
  });

  it.each([
    ['topic', { topic: 'feelings' }],
    ['topic', { topic: 'not_recorded' }],
    ['ageBand', { ageBand: '60+' }],
    ['confidentialityVersion', { confidentialityVersion: '1' }],
  ])('refuse what is no choice of the programme, naming the %s: %j', async (field, wrong) => {
    await expect(programmes.checkStart('helpwanted', { ...start, ...wrong })).rejects.toEqual(
      new Invalid(field),
    );
  });

  it('announce every opening and closing of a span once and in order', async () => {
    const changes = await programmes.announceChanges(tuesday('09:00'), tuesday('21:00'));
    expect(
      changes.map(({ programme, channel, open, at }) => [at.slice(11, 16), programme, channel, open]),
    ).toEqual([
      ['12:00', 'stop_it_now', 'chat', true],
      ['16:00', 'helpwanted', 'phone', false],
      ['16:00', 'stop_it_now', 'phone', false],
      ['20:00', 'helpwanted', 'chat', false],
      ['20:00', 'stop_it_now', 'chat', false],
    ]);
  });

  it('announce the end of an override, of that chat only', async () => {
    override = { state: 'closed', until: tuesday('15:30') };
    expect(await programmes.announceChanges(tuesday('15:29'), tuesday('15:30'))).toEqual([
      { programme: 'helpwanted', channel: 'chat', open: true, at: '2026-11-24T14:30:00.000Z' },
    ]);
  });

  it('know no code but their own', async () => {
    expect(programmes.codes).toEqual(['helpwanted', 'stop_it_now']);
    expect(await programmes.ref('stop_it_now')).toEqual({ code: 'stop_it_now', name: 'Stop it Now!' });
    await expect(programmes.publicView('console')).rejects.toBeInstanceOf(NotFound);
  });
});
