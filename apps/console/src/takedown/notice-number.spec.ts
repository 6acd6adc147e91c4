import { noticeNumber } from './notice-number.js';

describe('the number of a notice as somebody types it', () => {
  it.each([
    ['VV-0151', 151],
    ['vv 151', 151],
    [' 151 ', 151],
    ['VV-0007 Videobaan', 7],
  ])('%j is %d', (text, number) => {
    expect(noticeNumber(text)).toBe(number);
  });

  it.each(['', 'VV-', 'VV-0000', 'Videobaan', '15x', '99999999999'])('%j is none', (text) => {
    expect(noticeNumber(text)).toBeUndefined();
  });
});
