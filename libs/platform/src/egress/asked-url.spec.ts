import { askedUrl } from './asked-url.js';
import { strictRules } from './egress-rules.js';

const refused = [
  'http://127.1/',
  'http://0x7f000001/',
  'http://2130706433/',
  'http://0177.0.0.1/',
  'http://127.0.0.1./',
  'http://１２７.0.0.1/',
  'http://10。0。0。1/',
  'http://169.254.169.254/latest/meta-data/',
  'http://[::ffff:10.0.0.1]/',
  'http://[::1]/',
  'http://[fd00:ec2::254]/',
  'http://[64:ff9b::10.0.0.1]/',
  'http://[fe80::1%25eth0]/',
  'http://100.64.0.1/',
  'http://0/',
  'http://localhost/',
  'http://LOCALHOST./',
  'http://a.localhost/',
  'http://metadata.google.internal/computeMetadata/v1/',
  'http://metadata.google.internal../',
  'http://printer.lan/',
  'http://intranet/',
  'http://example.org:22/',
  'http://example.org:8080/',
  'https://example.org:0/',
  'http://name@example.org/',
  'http://:word@example.org/',
  'gopher://example.org/1',
  'ftp://example.org/',
  'file:///etc/passwd',
  'ws://example.org/',
  'javascript:alert(1)',
  'data:text/plain,x',
  '//example.org/',
  'example.org',
  'http://',
  '',
];

describe('a URL that is asked', () => {
  it.each(refused)('is not %s', (url) => {
    expect(askedUrl(url, strictRules)).toBeUndefined();
  });

  it('is any other of http and https on their ports', () => {
    const asked = [
      'http://example.org/a?b=c',
      'https://example.org:443/',
      'http://8.8.8.8/',
      'https://[2a00::1]/',
    ];
    asked.push('http://localhost.example.org/', 'http://internal-notes.example.org./');
    for (const url of asked) expect(askedUrl(url, strictRules)?.href).toBe(new URL(url).href);
  });
});
