import { useEffect, useRef, useState } from 'react';
import type { AppointmentDirection, AppointmentView, FreeSlot } from '#contract/referrals';
import { ApiError } from '../api/client.js';
import { referralsApi } from '../api/referrals.js';
import { type Task, useTask } from '../shell/use-task.js';
import { useWords } from '../words/language.js';
import { nearestOf } from './slot-taken.js';
import { useAppointmentChanged } from './use-referrals.js';

/** How far a booking is. */
export type Booking =
  | { readonly step: 'choose'; readonly nearest?: readonly FreeSlot[] }
  | { readonly step: 'held'; readonly held: AppointmentView }
  | { readonly step: 'booked'; readonly booked: AppointmentView };

/** A booking at hand, and what can be done with it. */
export interface BookingAtHand extends Pick<Task, 'busy' | 'problem'> {
  readonly booking: Booking;
  readonly hold: (slot: FreeSlot, direction: AppointmentDirection) => void;
  readonly release: () => void;
  readonly confirm: () => void;
}

const choose: Booking = { step: 'choose' };

/** Holds a time of a contact while it is talked about, and books it; whoever leaves lets it go. */
export function useBooking(contactId: string, onBooked: () => void): BookingAtHand {
  const { referrals } = useWords();
  const task = useTask();
  const changed = useAppointmentChanged();
  const [booking, setBooking] = useState<Booking>(choose);
  const held = useRef<AppointmentView>(undefined);
  held.current = booking.step === 'held' ? booking.held : undefined;
  const letGo = async () => {
    const { current } = held;
    // What cannot be let go lapses by itself.
    if (current) await referralsApi.cancel(current.id, { revision: current.revision }).catch(() => undefined);
  };
  useEffect(() => () => void letGo(), []);
  return {
    booking,
    busy: task.busy,
    problem: task.problem,
    hold: (slot, direction) =>
      task.run(async () => {
        const asked = { key: crypto.randomUUID(), contactId, slotId: slot.id, direction };
        try {
          setBooking({ step: 'held', held: await referralsApi.hold(asked) });
        } catch (error) {
          const nearest = nearestOf(error);
          if (nearest === undefined) throw error;
          changed();
          setBooking({ step: 'choose', nearest });
        }
      }),
    release: () =>
      task.run(async () => {
        await letGo();
        changed();
        setBooking(choose);
      }),
    confirm: () => {
      if (booking.step !== 'held') return;
      const { id } = booking.held;
      task.run(
        async () => {
          const booked = await referralsApi.confirm(id);
          setBooking({ step: 'booked', booked });
          onBooked();
          changed(booked);
        },
        (error) => {
          if (!(error instanceof ApiError && error.code === 'conflict')) return undefined;
          changed();
          setBooking(choose);
          return referrals.gone;
        },
      );
    },
  };
}
