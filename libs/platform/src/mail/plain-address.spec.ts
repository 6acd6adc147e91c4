import { plainAddress } from './plain-address.js';

describe('an address to which mail is sent', () => {
  it.each([
    ['iemand@example.org', 'iemand@example.org'],
    ["o'neil+tag@Mail.Example.ORG", "o'neil+tag@mail.example.org"],
    ['iemand@bücher.example', 'iemand@xn--bcher-kva.example'],
  ])('is taken as it is written: %s', (text, expected) => expect(plainAddress(text)).toBe(expected));

  it.each([
    undefined,
    '',
    'iemand',
    '@example.org',
    'iemand@',
    'iemand@localhost',
    '"xclow3n@example.com x"@example.org',
    'iemand@example.org\r\nBcc: ander@example.org',
    'iemand@example.org\n',
    'iemand@example.org\u2028',
    'iemand%0a@example.org%0a',
    'a@b@example.org',
    'iemand@example.org,ander@example.org',
    '<iemand@example.org>',
    'iemand (hoi)@example.org',
    '.iemand@example.org',
    'iemand..x@example.org',
    'ié@example.org',
    'iemand@[127.0.0.1]',
    'iemand@-x.example.org',
    `${'a'.repeat(65)}@example.org`,
    `a@${'b'.repeat(63)}.${'c.'.repeat(120)}org`,
  ])('is refused when it could be read in two ways: %j', (text) =>
    expect(plainAddress(text)).toBeUndefined(),
  );
});
