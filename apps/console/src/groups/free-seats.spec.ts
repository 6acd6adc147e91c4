import type { EnrolmentView } from '#contract/referrals';
import { freeSeats } from './free-seats.js';

const until = '2026-11-28T12:00:00.000Z';
const offered: EnrolmentView = {
  id: 'a',
  groupId: 'g',
  contactId: 'c',
  callerRole: 'partner',
  state: 'offered',
  urgent: false,
  joinedAt: '2026-11-20T12:00:00.000Z',
  offerUntil: until,
  revision: 1,
};

describe('seats that are free', () => {
  it('are those that nobody was offered or has', () => {
    expect(freeSeats({ capacity: 8, taken: 8, enrolments: [] }, new Date(until))).toBe(0);
    expect(freeSeats({ capacity: 8, taken: 6, enrolments: [] }, new Date(until))).toBe(2);
  });

  it('come back from the instant on at which an offer is over', () => {
    const group = { capacity: 1, taken: 1, enrolments: [offered] };
    expect(freeSeats(group, new Date(Date.parse(until) - 1))).toBe(0);
    expect(freeSeats(group, new Date(until))).toBe(1);
  });
});
