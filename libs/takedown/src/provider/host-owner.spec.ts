import { ownerOf } from './host-owner.js';

const baan = { code: 'videobaan', hosts: ['videobaan.test', 'baan.example'] };
const clips = { code: 'clips', hosts: ['clips.videobaan.test'] };
const all = [baan, clips];

describe('whose an address is', () => {
  it.each([
    ['videobaan.test', 'videobaan'],
    ['www.videobaan.test', 'videobaan'],
    ['VIDEOBAAN.test.', 'videobaan'],
    ['a.b.baan.example', 'videobaan'],
    ['clips.videobaan.test', 'clips'],
    ['m.clips.videobaan.test', 'clips'],
    ['nietvideobaan.test', undefined],
    ['videobaan.test.example.org', undefined],
    ['test', undefined],
    ['', undefined],
    ['192.0.2.7', undefined],
  ])('is told by the longest name: %s', (host, code) => expect(ownerOf(host, all)?.code).toBe(code));

  it('is told also of a name that is written in other letters', () =>
    expect(
      ownerOf('blédén.example', [{ hosts: [new URL('https://blédén.example').hostname] }]),
    ).toBeDefined());
});
