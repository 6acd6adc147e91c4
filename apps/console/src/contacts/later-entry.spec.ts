import { instantsOf, type LaterEntry, localDate, readEntry } from './later-entry.js';

describe('a contact entered later', () => {
  const entry: LaterEntry = {
    date: '2026-11-24',
    time: '09:30',
    turn: undefined,
    channel: 'phone',
    counsellor: '',
    minutes: '',
  };
  const now = Date.parse('2026-11-25T09:00:00Z');
  const read = (change: Partial<LaterEntry>) => readEntry({ ...entry, ...change }, { key: 'a key', now });

  it.each([
    ['2026-11-24', '09:30', ['2026-11-24T08:30:00.000Z']],
    ['2026-07-01', '00:15', ['2026-06-30T22:15:00.000Z']],
    // The hour that is there twice, and those beside it.
    ['2026-10-25', '01:59', ['2026-10-24T23:59:00.000Z']],
    ['2026-10-25', '02:30', ['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z']],
    ['2026-10-25', '03:00', ['2026-10-25T02:00:00.000Z']],
    // The hour that is not there.
    ['2026-03-29', '01:59', ['2026-03-29T00:59:00.000Z']],
    ['2026-03-29', '02:30', []],
    ['2026-03-29', '03:00', ['2026-03-29T01:00:00.000Z']],
    ['', '09:30', []],
  ])('on %s at %s was at %j', (date, time, instants) => expect(instantsOf(date, time)).toEqual(instants));

  it('is asked for with what was said', () => {
    expect(read({ channel: 'email', counsellor: 'an id', minutes: ' 12 ' })).toEqual({
      asked: {
        key: 'a key',
        channel: 'email',
        kind: 'counselling',
        startedAt: '2026-11-24T08:30:00.000Z',
        durationSeconds: 720,
        counsellorId: 'an id',
      },
    });
    expect(read({ date: '2026-10-25', time: '02:30', turn: 'second' })).toMatchObject({
      asked: { startedAt: '2026-10-25T01:30:00.000Z' },
    });
  });

  it.each<[Partial<LaterEntry>, object]>([
    [
      { date: '', time: '' },
      { date: 'missing', time: 'missing' },
    ],
    [{ date: '2026-11-25', time: '10:01' }, { time: 'future' }],
    [{ date: '2026-03-29', time: '02:30' }, { time: 'skipped' }],
    [{ date: '2026-10-25', time: '02:30' }, { turn: 'missing' }],
    [{ minutes: 'tien' }, { minutes: 'number' }],
    [{ minutes: '1441' }, { minutes: 'number' }],
  ])('with %j is not taken, because of %j', (change, problems) => {
    expect(read(change)).toEqual({ problems });
  });

  it('is offered the date on the wall', () => {
    expect(localDate(new Date('2026-11-24T23:30:00Z'))).toBe('2026-11-25');
  });
});
