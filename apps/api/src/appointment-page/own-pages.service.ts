import { Injectable } from '@nestjs/common';
import type { AppointmentPage, EnrolmentStep, OwnAppointment, OwnTimes } from '#contract/referrals';
import { Conflict, NotFound, TooMany } from '#platform/errors';
import { Limits } from '#platform/limits';
import {
  alternativesOf,
  type FoundCode,
  OfferLapsed,
  OwnAppointments,
  OwnPasses,
  OwnSeats,
  SlotTaken,
} from '#referrals';

/** What clients of a programme change in each minute; far above any real day, and fewer than would flood a clinic. */
const perMinute = 60;
const minuteMs = 60_000;

const gone: AppointmentPage = { kind: 'entry', problem: 'gone' };

/** A button on a page that showed this revision. */
interface Pressed {
  readonly pass: string;
  readonly revision: number;
}

/** What follows each form of whoever came in with a code. */
@Injectable()
export class OwnPages {
  constructor(
    private readonly appointments: OwnAppointments,
    private readonly seats: OwnSeats,
    private readonly passes: OwnPasses,
    private readonly limits: Limits,
  ) {}

  /** The first page of what a code opened. Throws `NotFound`. */
  async first(found: FoundCode, note?: 'moved' | 'changed' | 'busy'): Promise<AppointmentPage> {
    const pass = this.passes.issue(found);
    if (found.kind === 'seat') {
      const seat = await this.seats.view(found.programme, found.code);
      return { kind: 'seat', pass, seat, ...(note && note !== 'moved' && { note }) };
    }
    const appointment = await this.appointments.view(found);
    return { kind: 'appointment', pass, appointment, ...(note && { note }) };
  }

  /** The same page once more. */
  show(pass: string): Promise<AppointmentPage> {
    return this.withPass(pass, (found) => this.first(found));
  }

  /** Times to choose from, from a local date on. */
  times(pass: string, from?: string): Promise<AppointmentPage> {
    return this.withPass(pass, async (found) => {
      const [appointment, free] = await Promise.all([
        this.appointments.view(found),
        this.appointments.times(found, from),
      ]);
      return this.choice(found, { appointment, free });
    });
  }

  /** Takes another time, or asks to choose one that is still free. */
  move({ pass, revision }: Pressed, slotId: string | undefined): Promise<AppointmentPage> {
    return this.withPass(pass, async (found) => {
      if (slotId === undefined) return this.chooseAgain(found);
      await this.takeTurn(found);
      try {
        await this.appointments.move(found, { revision, slotId });
        return await this.first(found, 'moved');
      } catch (error) {
        if (!(error instanceof SlotTaken)) throw error;
        const free = alternativesOf(error.details.alternatives);
        const appointment = await this.appointments.view(found);
        return this.choice(found, { appointment, free, problem: 'taken' });
      }
    });
  }

  /** Asks once more, and then gives it up. */
  cancel({ pass, revision }: Pressed, sure: boolean): Promise<AppointmentPage> {
    return this.withPass(pass, async (found) => {
      if (sure) {
        await this.takeTurn(found);
        await this.appointments.cancel(found, revision);
      }
      const page = await this.first(found);
      const isAsked = page.kind === 'appointment' && page.appointment.state === 'booked';
      return isAsked ? { kind: 'cancel', pass: page.pass, appointment: page.appointment } : page;
    });
  }

  /** The file for a calendar, or the page that says why there is none. */
  async file(pass: string, language: 'nl' | 'en'): Promise<AppointmentPage | { readonly file: string }> {
    let file: string | undefined;
    const page = await this.withPass(pass, async (found) => {
      file = await this.appointments.file(found, language);
      return gone;
    });
    return file === undefined ? page : { file };
  }

  /** Takes the seat, lets it go, or leaves; before leaving they are asked once more. */
  step(pass: string, step: EnrolmentStep, sure: boolean): Promise<AppointmentPage> {
    return this.withPass(pass, async (found) => {
      const { programme, code } = found;
      if (step === 'leave' && !sure) {
        const page = await this.first(found);
        return page.kind === 'seat' ? { kind: 'leave', pass: page.pass, seat: page.seat } : page;
      }
      await this.takeTurn(found);
      const seat = await this.seats.step(programme, code, step);
      return { kind: 'seat', pass: this.passes.issue(found), seat };
    });
  }

  private async chooseAgain(found: FoundCode): Promise<AppointmentPage> {
    const [appointment, free] = await Promise.all([
      this.appointments.view(found),
      this.appointments.times(found),
    ]);
    return this.choice(found, { appointment, free, problem: 'choose' });
  }

  /** Whoever may move nothing any more is shown how it stands. */
  private choice(
    found: FoundCode,
    more: {
      readonly appointment: OwnAppointment;
      readonly free: OwnTimes;
      readonly problem?: 'taken' | 'choose';
    },
  ): AppointmentPage {
    const pass = this.passes.issue(found);
    if (more.appointment.state === 'booked') return { kind: 'times', pass, ...more };
    return { kind: 'appointment', pass, appointment: more.appointment };
  }

  private takeTurn({ programme }: FoundCode): Promise<void> {
    return this.limits.take({ key: `own:${programme}`, most: perMinute, windowMs: minuteMs });
  }

  /** Does what a form asks for, or shows how things stand when somebody changed them meanwhile. */
  private async withPass(
    pass: string,
    work: (found: FoundCode) => Promise<AppointmentPage>,
  ): Promise<AppointmentPage> {
    const found = this.passes.read(pass);
    if (!found) return gone;
    try {
      return await work(found);
    } catch (error) {
      if (error instanceof NotFound) return gone;
      // A seat whose offer ended by itself tells so.
      if (error instanceof OfferLapsed) return this.first(found);
      if (error instanceof TooMany) return this.first(found, 'busy');
      if (error instanceof Conflict) return this.first(found, 'changed');
      throw error;
    }
  }
}
