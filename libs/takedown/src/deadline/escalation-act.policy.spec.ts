import { Conflict, NotFound } from '#platform/errors';
import { Overtaken } from '../notice/notice.errors.js';
import { doable, undoable } from './escalation-act.policy.js';

const expected = new Date('2026-11-29T12:00:00Z');
const open = {
  id: 'first',
  step: 0,
  expectation: 'acknowledgement' as const,
  expected_at: expected,
  done_at: null as Date | null,
  done_by: null as string | null,
  current: true,
};
const done = { ...open, done_at: expected, done_by: 'Tara' };
const next = { ...open, id: 'next', step: 1 };

describe('a step of an escalation', () => {
  it('can be done once, while the notice waits', () => {
    expect(doable([open], 'first')).toBe(open);
    expect(() => doable([{ ...open, current: false }], 'first')).toThrow(Conflict);
    expect(() => doable([open], 'another')).toThrow(NotFound);
  });

  it('says who was first', () => {
    const refusal = (() => {
      try {
        return doable([done], 'first');
      } catch (error) {
        return error;
      }
    })();
    expect(refusal).toBeInstanceOf(Overtaken);
    expect(refusal).toMatchObject({ code: 'conflict', details: { by: 'Tara' } });
  });

  it('can be taken back until something was done after it', () => {
    expect(undoable([done, next], 'first')).toBe(done);
    expect(() => undoable([done, { ...next, done_at: expected }], 'first')).toThrow(Conflict);
    expect(() => undoable([open], 'first')).toThrow(Conflict);
    expect(() => undoable([{ ...done, current: false }], 'first')).toThrow(Conflict);
    expect(() => undoable([done], 'another')).toThrow(NotFound);
  });
});
