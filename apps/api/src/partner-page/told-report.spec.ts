import { toldReport } from './told-report.js';

describe('what a clinic tells', () => {
  const started = { report: 'started', startedOn: '2026-11-02', place: 'here' };

  it('is one of four, and needs a day and a place for treatment that started alone', () => {
    expect(toldReport(started)).toEqual({ told: { report: 'started', startedOn: '2026-11-02' } });
    for (const report of ['not_started', 'unknown', 'no_show'])
      expect(toldReport({ ...started, report, startedOn: 'nonsense', institution: 'x' })).toEqual({
        told: { report },
      });
    for (const report of ['', 'STARTED', 'fulfilled', '__proto__'])
      expect(toldReport({ ...started, report })).toEqual({ problem: 'report' });
    expect(toldReport({})).toEqual({ problem: 'report' });
  });

  it('takes a day as a browser sends it and as people write it, and no other', () => {
    const dayOf = (startedOn: string) => toldReport({ ...started, startedOn });
    for (const same of ['2026-11-02', '2-11-2026', '02/11/2026', ' 2.11.2026 ', '2 11 2026'])
      expect(dayOf(same)).toEqual({ told: { report: 'started', startedOn: '2026-11-02' } });
    for (const none of [
      '',
      '2026-02-31',
      '31-02-2026',
      '2026-13-01',
      '2026-11-02T10:00',
      'gisteren',
      '0-0-0',
    ])
      expect(dayOf(none)).toEqual({ problem: 'startedOn' });
  });

  it('names another institution only where treatment started elsewhere, and needs its name there', () => {
    const at = (place: string, institution: string) => toldReport({ ...started, place, institution });
    expect(at('here', 'Elders')).toEqual({ told: { report: 'started', startedOn: '2026-11-02' } });
    expect(at('elsewhere', ' Praktijk\u0000 \u202eDe Brug\n')).toEqual({
      told: { report: 'started', startedOn: '2026-11-02', institution: 'Praktijk De Brug' },
    });
    for (const [place, name] of [
      ['elsewhere', ''],
      ['elsewhere', ' \u200b '],
      ['', 'Elders'],
      ['nowhere', 'Elders'],
    ] as const)
      expect(at(place, name)).toEqual({ problem: 'institution' });
  });

  it('takes the place of what was shown, when something was', () => {
    expect(toldReport({ report: 'unknown', supersedes: '' })).toEqual({ told: { report: 'unknown' } });
    expect(toldReport({ report: 'unknown', supersedes: 'one' })).toEqual({
      told: { report: 'unknown', supersedes: 'one' },
    });
  });
});
