import { noticeMails } from './notice-mails.js';

const words = {
  startsAt: new Date('2026-10-25T00:30:00Z'),
  endsAt: new Date('2026-10-25T01:20:00Z'),
  zone: 'Europe/Amsterdam',
  code: '7Q4M-2K9X-TZB',
  page: 'https://afspraak.example.org/x',
};

describe('what a notice says', () => {
  it('tells in an hour that comes twice which one is meant', () => {
    const { text } = noticeMails.clinic_request;
    expect(text.nl(words)).toContain('zondag 25 oktober 2026, van 02:30 CEST tot 02:20 CET');
    expect(text.en(words)).toContain('Sunday 25 October 2026, from 02:30 CEST to 02:20 CET');
  });

  it('P7 is a time and where to look, for a client; code and page besides for a clinic', () => {
    const { reminder, clinic_cancel: cancel, ...asking } = noticeMails;
    expect(reminder.text.nl(words)).toBe(
      'Je afspraak: zondag 25 oktober 2026, van 02:30 CEST tot 02:20 CET.\n\nhttps://afspraak.example.org/x',
    );
    for (const language of ['nl', 'en'] as const) {
      expect(reminder.text[language](words)).not.toContain(words.code);
      expect(cancel.text[language](words)).toContain(words.code);
      for (const { text } of Object.values(asking))
        expect(text[language](words)).toMatch(/7Q4M-2K9X-TZB[^]*https:\/\/afspraak\.example\.org\/x/);
    }
  });
});
