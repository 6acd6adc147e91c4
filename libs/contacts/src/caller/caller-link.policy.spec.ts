import type { ContactActor, GuardedContact } from '../contact/contact.policy.js';
import { linksKeptSince, mayLink } from './caller-link.policy.js';

const actor = (staffId: string, role = 'counsellor'): ContactActor => ({
  programme: 'helpwanted',
  staffId,
  role,
});
const now = new Date('2026-11-25T12:00:00Z');
const draft: GuardedContact = { owner_id: 'owner', entered_by: null, state: 'draft', closed_at: null };
const closed = (hours: number): GuardedContact => ({
  ...draft,
  state: 'closed',
  closed_at: new Date(now.getTime() - hours * 3_600_000),
});

describe('saying who a contact was with', () => {
  it.each([
    ['a draft by its owner', actor('owner'), draft, true],
    ['a draft by a colleague', actor('colleague'), draft, false],
    ['a closed one by its owner within a day', actor('owner'), closed(23), true],
    ['a closed one by its owner afterwards', actor('owner'), closed(25), false],
    ['a closed one by a colleague', actor('colleague'), closed(1), false],
    ['an old one by a supervisor', actor('boss', 'supervisor'), closed(1_000), true],
  ])('%s', (_, who, contact, may) => expect(mayLink(who, contact, now)).toBe(may));

  it.each([
    ['2026-11-25T12:00:00Z', '2025-11-25T12:00:00.000Z'],
    ['2028-02-29T12:00:00Z', '2027-02-28T12:00:00.000Z'],
    ['2026-10-25T00:30:00Z', '2025-10-25T00:30:00.000Z'],
    // Summer time began on another date the year before: the wall shows the same hour.
    ['2026-03-29T12:00:00Z', '2025-03-29T13:00:00.000Z'],
  ])('is kept for a year by the calendar: at %s since %s', (at, since) =>
    expect(linksKeptSince(new Date(at)).toISOString()).toBe(since),
  );
});
