import { redirectKind } from './redirect-kind.js';

const asked = new URL('http://example.org/post/1?a=b');

describe('where an answer points', () => {
  it.each([
    ['https://example.org/post/1?a=b', 'same_path'],
    ['/post/1?a=b#top', 'same_path'],
    ['/post/1', 'same_host'],
    ['/', 'same_host'],
    ['../gone', 'same_host'],
    ['https://www.example.org/post/1?a=b', 'off_host'],
    ['http://10.0.0.1/', 'off_host'],
    ['//example.test/post/1?a=b', 'off_host'],
    ['gopher://example.org.test/', 'off_host'],
    ['http://[', 'off_host'],
    ['/login?next=/post/1', 'login'],
    ['/accounts/login/', 'login'],
    ['/Sign-In', 'login'],
    ['https://login.example.test/', 'login'],
    ['https://consent.example.test/m?continue=x', 'login'],
    ['/age_verification', 'login'],
    ['/blogin/', 'same_host'],
    ['/author/1', 'same_host'],
  ])('%s is told as %s', (location, kind) => {
    expect(redirectKind(location, asked)).toBe(kind);
  });
});
