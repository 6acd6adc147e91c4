import { displayText } from './display-text.js';

describe('text as it is drawn', () => {
  it('I2 does not let thousands of empty lines push the conversation away', () => {
    expect(displayText(`a${'\n'.repeat(3_900)}b`)).toBe('a\n\n\nb');
    expect(displayText(`a${'\n \t'.repeat(1_000)}\nb`)).toBe('a\n\n\nb');
  });

  it('leaves ordinary text as it was typed', () => {
    expect(displayText('a  b\n\nc')).toBe('a  b\n\nc');
  });
});
