import { type GuardedThread, mayAnswer, mayGiveBack, mayTake } from './mail.policy.js';

const actor = (staffId: string, role = 'counsellor') => ({ programme: 'helpwanted', staffId, role });
const [owner, colleague, supervisor] = [actor('owner'), actor('colleague'), actor('boss', 'supervisor')];
const mine: GuardedThread = {
  contact_state: 'draft',
  owner_id: 'owner',
  entered_by: null,
  closed_at: null,
  address: Buffer.alloc(1),
};
const free = { ...mine, owner_id: null };
const closed: GuardedThread = { ...mine, contact_state: 'closed', closed_at: new Date() };
const all = [owner, supervisor, colleague];

describe('what staff may do with a thread', () => {
  it('is answered by whoever has it, by a supervisor, and by anyone while nobody has it', () => {
    expect(all.map((who) => mayAnswer(who, mine))).toEqual([true, true, false]);
    expect(all.map((who) => mayAnswer(who, free))).toEqual([true, true, true]);
  });

  it('is answered by nobody once it is closed, or when there is no address', () => {
    expect(all.map((who) => mayAnswer(who, closed))).toEqual([false, false, false]);
    expect(all.map((who) => mayAnswer(who, { ...mine, address: null }))).toEqual([false, false, false]);
  });

  it('is taken while nobody has it, and given back by whoever has it or a supervisor', () => {
    expect([free, mine, closed, { ...closed, owner_id: null }].map(mayTake)).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(all.map((who) => mayGiveBack(who, mine))).toEqual([true, true, false]);
    expect(all.map((who) => mayGiveBack(who, free))).toEqual([false, false, false]);
    expect(all.map((who) => mayGiveBack(who, closed))).toEqual([false, false, false]);
  });
});
