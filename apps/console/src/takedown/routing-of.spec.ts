import { takedownBases } from '#contract/takedown';
import { routingOf } from './routing-of.js';

describe('the service that makes a fingerprint of a picture', () => {
  it.each([
    ['taken under 18, still under 18', 'sexual_image', 'minor', 'take_it_down'],
    ['taken while under 18, now adult', 'sexual_image', 'minor', 'take_it_down'],
    ['taken at 18 or older', 'sexual_image', 'adult', 'stop_ncii'],
    ['made by a computer, of someone under 18', 'sexual_deepfake', 'minor', 'take_it_down'],
    ['made by a computer, of an adult', 'sexual_deepfake', 'adult', 'stop_ncii'],
    ['blackmail with a picture of a minor', 'sextortion', 'minor', 'take_it_down'],
    ['blackmail with a picture of an adult', 'sextortion', 'adult', 'stop_ncii'],
  ] as const)('S5 a picture %s', (_, basis, age, service) => {
    expect(routingOf(basis, age)).toBe(service);
  });

  it('S5 is named for nothing while nobody has said how old the person in the picture is', () => {
    expect(takedownBases.map((basis) => routingOf(basis, 'unknown'))).toEqual(
      takedownBases.map(() => undefined),
    );
  });

  it('S5 is named for pictures only', () => {
    expect(routingOf('grooming', 'minor')).toBeUndefined();
    expect(routingOf('impersonation', 'adult')).toBeUndefined();
    expect(routingOf('harassment', 'adult')).toBeUndefined();
  });
});
