import { enrolmentStates } from '#contract/referrals';
import { type EnrolmentChange, stateAfter, takesSeat } from './enrolment-steps.js';

const changes: readonly EnrolmentChange[] = ['offer', 'accept', 'decline', 'lapse', 'leave'];

describe('a place on the list of a group', () => {
  it('changes in these ways and in no other', () => {
    const possible = enrolmentStates.flatMap((state) =>
      changes.flatMap((change) => {
        const next = stateAfter(state, change);
        return next === undefined ? [] : [`${state} ${change} ${next}`];
      }),
    );
    expect(possible).toEqual([
      'waiting offer offered',
      'waiting leave left',
      'offered accept seated',
      'offered decline declined',
      'offered lapse declined',
      'seated leave left',
    ]);
  });

  it('takes a seat from the offer on, until it is declined, lapsed or left', () => {
    expect(enrolmentStates.filter(takesSeat)).toEqual(['offered', 'seated']);
  });
});
