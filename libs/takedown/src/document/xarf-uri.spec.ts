import { xarfUri } from './xarf-uri.js';

describe('an address as the URI of a report', () => {
  it.each([
    'https://Video.Example.org/p/1?a=B&a=b&utm_source=x&igsh=%2f%2F#!/c?d',
    'http://203.0.113.5:8080',
    'HTTPS://user@example.org/a//b/../c;d=e,f(g)*',
  ])('is %s byte for byte', (url) => {
    expect(xarfUri(url)).toBe(url);
  });

  it.each([
    ['https://example.org/ü?ü=ü#ü', 'https://example.org/%C3%BC?%C3%BC=%C3%BC#%C3%BC'],
    ['https://bücher.example.org/ü', 'https://xn--bcher-kva.example.org/%C3%BC'],
    ['https://example.org/?a[]=1|2&b=%zz&c=%C3%BC', 'https://example.org/?a%5B%5D=1%7C2&b=%25zz&c=%C3%BC'],
    ['https://[2001:db8::1]:8443/a^b', 'https://[2001:db8::1]:8443/a%5Eb'],
    ['https://example.org/👋', 'https://example.org/%F0%9F%91%8B'],
  ])('is %s encoded where it may not stand in one', (url, uri) => {
    expect(xarfUri(url)).toBe(uri);
    expect(new URL(uri).hostname).toBe(new URL(url).hostname);
  });
});
