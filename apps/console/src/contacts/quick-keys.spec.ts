import type { ContactKind } from '#contract';
import { quickKeys } from './quick-keys.js';

const kind = (code: string, nl: string, nonCounselling = true): ContactKind => ({
  code,
  label: { nl, en: `${nl}!` },
  nonCounselling,
});

describe('the keys of what is no request for help', () => {
  it('are the first letters of their words, in the language of the screen', () => {
    const keys = quickKeys(
      [kind('help', 'Hulpvraag', false), kind('silent', 'Stil'), kind('test', 'Test')],
      'nl',
    );
    expect([...keys]).toEqual([
      ['S', 'silent'],
      ['T', 'test'],
    ]);
  });

  it('are the next letter where the first is taken', () => {
    const keys = quickKeys([kind('a', 'Stil'), kind('b', 'Stem kwijt'), kind('c', 'é 1')], 'nl');
    expect([...keys]).toEqual([
      ['S', 'a'],
      ['T', 'b'],
    ]);
  });
});
