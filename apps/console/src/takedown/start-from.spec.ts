import { basisFrom } from './start-from.js';

describe('what a contact says of a notice', () => {
  it('is taken over where the topic leaves no doubt', () => {
    expect(basisFrom({ primary_topic: 'financial_sextortion', victim_age_band: '15-17' })).toBe('sextortion');
    expect(basisFrom({ primary_topic: 'deepfake' })).toBe('sexual_deepfake');
  });

  it('is left to a person where it does', () => {
    expect(basisFrom({ primary_topic: 'ncii' })).toBeUndefined();
    expect(basisFrom({ primary_topic: 'question' })).toBeUndefined();
    expect(basisFrom({})).toBeUndefined();
  });
});
