import type { ProviderView } from '#contract/takedown';
import { providerOf } from './provider-of.js';

const provider = (id: string, hosts: readonly string[]): ProviderView => ({
  id,
  code: id,
  name: id,
  kind: 'platform',
  hosts,
});
const providers = [
  provider('videobaan', ['videobaan.example.org']),
  provider('host', ['example.org']),
  provider('pixelgram', ['pixelgram.test', 'pxl.test']),
];
const of = (typed: string) => providerOf(providers, typed)?.id;

describe('the provider of an address', () => {
  it('is the one whose host it lies under, the longest first', () => {
    expect(of('https://www.videobaan.example.org/p/1')).toBe('videobaan');
    expect(of('https://cdn.example.org/p/1')).toBe('host');
    expect(of(' http://m.pxl.test/x ')).toBe('pixelgram');
  });

  it('is nobody for another host, for what only ends alike, and for what is no address of the web', () => {
    expect(of('https://notpixelgram.test/x')).toBeUndefined();
    expect(of('https://pixelgram.test.example.com/')).toBeUndefined();
    expect(of('javascript:pixelgram.test')).toBeUndefined();
    expect(of('pixelgram.test')).toBeUndefined();
  });
});
