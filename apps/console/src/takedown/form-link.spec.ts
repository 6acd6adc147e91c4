import { formLink } from './form-link.js';

describe('the link to a form', () => {
  it('is one of the web', () => {
    expect(formLink('https://hulp.pixelgram.test/melden')).toBe('https://hulp.pixelgram.test/melden');
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'http://pixelgram.test/',
    'https://a@pixelgram.test/',
    '',
  ])('I8 is not made of %j', (form) => {
    expect(formLink(form)).toBeUndefined();
  });
});
