import { partnerSaid } from './partner-said.js';

describe('what is told beside the state of an appointment', () => {
  it('is the answer of the clinic while the appointment is booked, and who gave it up when it is not staff', () => {
    expect(partnerSaid({ state: 'booked' })).toBeUndefined();
    expect(partnerSaid({ state: 'booked', partnerAnswer: 'confirmed' })).toBe('confirmed');
    const cancelled = { state: 'cancelled', partnerAnswer: 'confirmed' } as const;
    expect(partnerSaid(cancelled)).toBeUndefined();
    expect(partnerSaid({ ...cancelled, cancelledBy: 'staff' })).toBeUndefined();
    expect(partnerSaid({ ...cancelled, cancelledBy: 'client' })).toBe('client');
    expect(partnerSaid({ ...cancelled, cancelledBy: 'partner' })).toBe('declined');
    expect(partnerSaid({ state: 'fulfilled', partnerAnswer: 'confirmed' })).toBeUndefined();
  });
});
