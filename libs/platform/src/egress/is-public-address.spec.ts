import { isPublicAddress } from './is-public-address.js';

const inside = {
  'this network': ['0.0.0.0', '0.1.2.3', '::'],
  loopback: ['127.0.0.1', '127.1.2.3', '::1'],
  'private networks': ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fd00::1', 'fc00::1'],
  'what clouds tell machines about themselves': [
    '169.254.169.254',
    '168.63.129.16',
    '100.100.100.200',
    '192.0.0.192',
    'fd00:ec2::254',
    'fd20:ce::254',
  ],
  'the line itself': ['169.254.0.1', 'fe80::1', 'fe80::1%1', 'fec0::1'],
  'the network of a carrier': ['100.64.0.1', '100.127.255.255'],
  'many at once': ['224.0.0.1', '239.255.255.255', 'ff02::1', '255.255.255.255'],
  documentation: ['192.0.2.1', '198.51.100.1', '203.0.113.1', '2001:db8::1', '3fff::1'],
  'measuring and experiments': ['198.18.0.1', '198.19.255.255', '240.0.0.1', '2001:2::1', '100::1'],
  'IPv4 within IPv6': ['::ffff:10.0.0.1', '::ffff:8.8.8.8', '::10.0.0.1', '::ffff:0:10.0.0.1'],
  translation: ['64:ff9b::a00:1', '64:ff9b::808:808', '64:ff9b:1::a00:1'],
  tunnels: ['2002:a00:1::1', '2002:808:808::1', '2001::1', '2001:0:a00:1::1', '192.88.99.1'],
  'what nobody was given yet': ['4000::1', '5f00::1', '9999::1', '1::1'],
};

describe('a public address', () => {
  it.each(Object.entries(inside))('is none of %s', (_name, addresses) => {
    expect(addresses.filter(isPublicAddress)).toEqual([]);
  });

  it('is one that the world was given', () => {
    const outside = ['8.8.8.8', '1.1.1.1', '172.15.255.255', '172.32.0.1', '100.63.255.255', '100.128.0.1'];
    outside.push('11.0.0.1', '169.253.1.1', '2606:4700::1111', '2a00:1450::1', '2001:4860:4860::8888');
    expect(outside.filter((address) => !isPublicAddress(address))).toEqual([]);
  });

  it('is written as an address and as nothing else', () => {
    const written = ['', '127.1', '2130706433', '0x8080808', '8.8.8', 'example.org', '8.8.8.8 ', '[::1]'];
    expect(written.filter(isPublicAddress)).toEqual([]);
  });
});
