import type { NoticeSummary } from '#contract/takedown';
import { askedOf, providersIn, questionsIn, shownOf } from './board-filter.js';

const notice = (id: string, more: Partial<NoticeSummary> = {}): NoticeSummary => ({
  id,
  reference: id,
  providerId: 'p',
  provider: 'Pixelgram',
  state: 'sent',
  stateAt: '2026-11-28T20:00:00Z',
  targets: 1,
  authorId: 'a',
  author: 'Tara',
  overdue: false,
  escalated: false,
  ...more,
});
const notices = [
  notice('1'),
  notice('2', { state: 'info_requested' }),
  notice('3', { providerId: 'b', provider: 'Bestandenhoek' }),
];

describe('the filters of the board', () => {
  it('are asked of the server where only it knows', () => {
    expect(askedOf({ mine: true, overdue: false, question: true, providerId: 'p' })).toEqual({ mine: true });
  });

  it('leave what fits all of them', () => {
    const ids = (filter: Parameters<typeof shownOf>[1]) => shownOf(notices, filter).map(({ id }) => id);
    expect(ids({})).toEqual(['1', '2', '3']);
    expect(ids({ question: true })).toEqual(['2']);
    expect(ids({ providerId: 'p' })).toEqual(['1', '2']);
    expect(ids({ providerId: 'b', question: true })).toEqual([]);
  });

  it('say how many they would leave', () => {
    expect(questionsIn(notices)).toBe(1);
    expect(providersIn(notices)).toEqual([
      { id: 'b', name: 'Bestandenhoek', count: 1 },
      { id: 'p', name: 'Pixelgram', count: 2 },
    ]);
  });
});
