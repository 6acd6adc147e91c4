import { messageText } from './message-text.js';

describe('the text of a message', () => {
  it('stays as it was typed', () => {
    expect(messageText('  Ik weet niet\nwat ik moet doen 😔 ')).toBe('  Ik weet niet\nwat ik moet doen 😔 ');
  });

  it('has one kind of line end', () => {
    expect(messageText('a\r\nb\rc')).toBe('a\nb\nc');
  });

  it('I3 loses NUL and other control characters, and half a surrogate pair becomes a replacement character', () => {
    expect(messageText('a\u0000b\u0007c\u001b[31m')).toBe('abc[31m');
    expect(messageText('a\ud800b')).toBe('a\ufffdb');
    expect(messageText('\udc00x')).toBe('\ufffdx');
    expect(messageText('\ud83d\ude14')).toBe('😔');
  });

  it('I2 is refused above 4,000 characters', () => {
    expect(messageText('x'.repeat(4_000))).toHaveLength(4_000);
    expect(() => messageText('x'.repeat(4_001))).toThrow(
      expect.objectContaining({ code: 'message_too_long', field: 'text' }) as Error,
    );
  });

  it('is refused when it is empty or an image pasted as text', () => {
    expect(() => messageText(' \n\t')).toThrow(expect.objectContaining({ code: 'invalid' }) as Error);
    expect(() => messageText('zie data:image/png;base64,AAAA')).toThrow(
      expect.objectContaining({ code: 'invalid' }) as Error,
    );
  });

  it('takes no longer for a text made to be slow', () => {
    for (const text of [
      '\ud800'.repeat(4_000),
      '\r'.repeat(4_000),
      'data:image/'.repeat(360),
      '\u0301'.repeat(4_000),
    ]) {
      expect(() => messageText(text)).not.toThrow(RangeError);
    }
  });
});
