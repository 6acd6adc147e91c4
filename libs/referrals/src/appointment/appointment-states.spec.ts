import { appointmentStates } from '#contract/referrals';
import { after, type AppointmentAct, keeping, whenDone } from './appointment-states.js';

const acts = ['confirm', 'move', 'cancel', 'expire', 'fulfil', 'miss'] as const;

describe('the life of an appointment', () => {
  it('is this table, and nothing else', () => {
    const table = appointmentStates.map((state) => [
      state,
      Object.fromEntries(acts.flatMap((act) => (after(state, act) ? [[act, after(state, act)]] : []))),
    ]);
    expect(Object.fromEntries(table)).toEqual({
      held: { confirm: 'booked', cancel: 'cancelled', expire: 'expired' },
      booked: { move: 'booked', cancel: 'cancelled', fulfil: 'fulfilled', miss: 'no_show' },
      fulfilled: { miss: 'no_show' },
      no_show: { fulfil: 'fulfilled' },
      cancelled: {},
      expired: {},
    });
  });

  it('never gives a time back to one that let it go', () => {
    const gone = appointmentStates.filter((state) => !keeping.includes(state));
    const back = acts.filter((act: AppointmentAct) => {
      const { from, to } = whenDone(act);
      return keeping.includes(to) && from.some((state) => gone.includes(state));
    });
    expect(back).toEqual([]);
  });
});
