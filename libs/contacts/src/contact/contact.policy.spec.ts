import { mayCorrect, maySave, maySee, type ContactActor, type GuardedContact } from './contact.policy.js';

const actor = (staffId: string, role: string): ContactActor => ({ programme: 'helpwanted', staffId, role });
const owner = actor('owner', 'counsellor');
const colleague = actor('colleague', 'counsellor');
const supervisor = actor('boss', 'supervisor');
// The clocks go back in the night that follows: a day of 25 hours by the wall, of 24 by the clock.
const closedAt = new Date('2026-10-24T14:00:00+02:00');
const draft: GuardedContact = { owner_id: 'owner', entered_by: null, state: 'draft', closed_at: null };
const closed: GuardedContact = { ...draft, state: 'closed', closed_at: closedAt };

describe('what staff may do with a contact', () => {
  it('a draft is seen and written by its owner and by a supervisor, and does not exist for a colleague', () => {
    expect([owner, supervisor, colleague].map((who) => maySee(who, draft))).toEqual([true, true, false]);
    expect([owner, supervisor, colleague].map((who) => maySave(who, draft))).toEqual([true, true, false]);
  });

  it('a draft is seen and written by a colleague who enters it for its owner', () => {
    const entered = { ...draft, entered_by: 'colleague' };
    expect([maySee(colleague, entered), maySave(colleague, entered)]).toEqual([true, true]);
  });

  it('a draft that nobody has taken is seen and written by everyone', () => {
    const free = { ...draft, owner_id: null };
    expect([owner, supervisor, colleague].map((who) => maySee(who, free))).toEqual([true, true, true]);
    expect([owner, supervisor, colleague].map((who) => maySave(who, free))).toEqual([true, true, true]);
  });

  it('a closed one is seen by everyone and written by nobody', () => {
    expect([owner, supervisor, colleague].map((who) => maySee(who, closed))).toEqual([true, true, true]);
    expect([owner, supervisor, colleague].map((who) => maySave(who, closed))).toEqual([false, false, false]);
  });

  it('is corrected by its owner within 24 hours, across the change of the clock too, and then by a supervisor', () => {
    const last = new Date('2026-10-25T13:00:00+01:00');
    const late = new Date(last.getTime() + 1);
    expect([owner, supervisor, colleague].map((who) => mayCorrect(who, closed, last))).toEqual([
      true,
      true,
      false,
    ]);
    expect([owner, supervisor, colleague].map((who) => mayCorrect(who, closed, late))).toEqual([
      false,
      true,
      false,
    ]);
    expect(mayCorrect(supervisor, draft, last)).toBe(false);
  });
});
