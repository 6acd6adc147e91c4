import { bodyOf, type EntryValues, missingIn, valuesOf } from './entry-values.js';

const service = {
  id: 'x',
  partnerId: 'p',
  code: 'call',
  label: { nl: 'Belafspraak', en: 'Call' },
  callerRoles: ['self', 'parent'],
  validFrom: '2026-01-01',
};

describe('an entry of the directory in a form', () => {
  it('is sent as it was stored, without what is empty', () => {
    const values: EntryValues = { ...valuesOf(service), phone: ' ', validTo: '' };
    expect(values['label.nl']).toBe('Belafspraak');
    expect(bodyOf(values)).toEqual({
      partnerId: 'p',
      code: 'call',
      label: { nl: 'Belafspraak', en: 'Call' },
      callerRoles: ['self', 'parent'],
      validFrom: '2026-01-01',
    });
  });

  it('is for everyone when nobody is named', () => {
    expect(bodyOf({ callerRoles: '' })).toEqual({ callerRoles: [] });
  });

  it('says what has to be filled in first', () => {
    expect(missingIn('partner', { name: ' ' })).toEqual(['name']);
    expect(missingIn('service', { 'label.nl': 'Bel', validFrom: '2026-01-01' })).toEqual(['label.en']);
    const whole = valuesOf(service);
    expect(missingIn('service', whole)).toEqual([]);
    expect(missingIn('service', { ...whole, 'openingHours.nl': 'ma' })).toEqual(['openingHours.en']);
  });
});
