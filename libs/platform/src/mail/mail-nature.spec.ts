import { natureOf } from './mail-nature.js';

const of = (signs: Record<string, string>, from = 'iemand@example.org') =>
  natureOf({ signs, from, report: undefined });

describe('who wrote a message', () => {
  it.each([
    [{}],
    [{ 'auto-submitted': 'no' }],
    [{ precedence: 'first-class' }],
    // Asks that no machine answers, and is sent by people's programs too.
    [{ 'x-auto-response-suppress': 'OOF' }],
    [{ 'return-path': '<iemand@example.org>' }],
  ])('is a person: %j', (signs) => expect(of(signs)).toBe('person'));

  it.each([
    [{ 'auto-submitted': 'auto-replied' }],
    [{ 'auto-submitted': 'auto-generated (vacation)' }],
    [{ precedence: 'bulk' }],
    [{ precedence: 'LIST' }],
    [{ 'x-autoreply': 'yes' }],
    [{ 'x-autorespond': '' }],
    [{ 'list-id': '<nieuws.example.org>' }],
    [{ 'list-unsubscribe': '<https://example.org>' }],
  ])('is a machine: %j', (signs) => expect(of(signs as unknown as Record<string, string>)).toBe('automatic'));

  it('is a machine by its address', () => {
    expect(of({}, 'no-reply@example.org')).toBe('automatic');
    expect(of({}, 'noreply+1@example.org')).toBe('automatic');
    expect(of({}, 'noor@example.org')).toBe('person');
  });

  it('is a report that something did not arrive', () => {
    expect(of({ 'return-path': '<>' })).toBe('bounce');
    expect(of({}, 'MAILER-DAEMON@example.org')).toBe('bounce');
    expect(natureOf({ signs: {}, from: 'a@example.org', report: { failed: true, messageIds: [] } })).toBe(
      'bounce',
    );
  });
});
