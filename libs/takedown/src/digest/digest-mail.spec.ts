import { anyWaits, digestSender, digestSubject, digestText } from './digest-mail.js';

const none = { review: 0, handOver: 0, look: 0, late: 0 };

describe('the mail of the morning', () => {
  it('tells what waits, and leaves out what does not', () => {
    const text = digestText({ ...none, review: 3, late: 1 }, 'https://console.test/#takedown');
    expect(text).toContain('Te beoordelen: 3\nTe laat: 1\n');
    expect(text).toContain('To review: 3\nLate: 1\n');
    expect(text).not.toContain('Na te kijken');
    expect(text).toContain('https://console.test/#takedown');
  });

  it('says neither in its subject nor as its sender what the work is', () => {
    for (const text of [digestSubject, digestSender])
      expect(text).not.toMatch(/verwijder|meld|hulp|takedown/i);
  });

  it('is not needed when nothing waits', () => {
    expect(anyWaits(none)).toBe(false);
    expect(anyWaits({ ...none, look: 1 })).toBe(true);
  });
});
