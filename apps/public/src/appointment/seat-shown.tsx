import type { AppointmentPage, OwnSeat } from '#contract/referrals';
import { Note } from '../parts/note.js';
import { wallTime } from '../time/clock.js';
import {
  appointmentAddress,
  type AppointmentContext,
  dateWords,
  useAppointmentPage,
} from './appointment-context.js';
import { MomentCard } from './moment-card.js';
import { SeatSteps } from './seat-steps.js';

type Props = Extract<AppointmentPage, { kind: 'seat' }>;

/** Where the organisation that offers seats keeps its time. */
const zone = 'Europe/Amsterdam';

/** A place by its code: whether there is a seat, when they meet, and what can be answered. */
export function SeatShown({ pass, seat, note }: Props) {
  const page = useAppointmentPage();
  const { seat: words, shown } = page.words;
  const isIn = seat.state !== 'declined' && seat.state !== 'left';
  return (
    <div class="split" data-testid="own-seat" data-state={seat.state}>
      <div>
        {note && (
          <div role="status" data-testid="own-note" data-note={note}>
            <Note icon="info">{shown[note]}</Note>
          </div>
        )}
        <h1 class={note ? 'mt-lg' : undefined}>{words[seat.state]}</h1>
        <p class="lead">{leadOf(seat, page)}</p>
        <SeatSteps pass={pass} state={seat.state} />
        <a class="back mt-lg" href={appointmentAddress[page.language]} data-testid="own-done">
          {shown.done}
        </a>
      </div>
      {isIn && (
        <section class="card" aria-labelledby="h-keren" data-testid="own-meetings">
          <h2 id="h-keren">{words.meetings}</h2>
          {seat.sessions.length === 0 && <p>{words.noMeetings}</p>}
          {seat.sessions.slice(0, 6).map((session) => (
            <MomentCard key={session.id} {...session} />
          ))}
        </section>
      )}
    </div>
  );
}

function leadOf({ state, offerUntil, lapsed }: OwnSeat, page: AppointmentContext): string {
  const words = page.words.seat;
  if (state === 'offered' && offerUntil !== undefined) {
    const moment = page.words.at(dateWords(offerUntil, zone, page), wallTime(offerUntil, zone).time);
    return words.offeredText(moment);
  }
  if (state === 'declined' && lapsed) return words.lapsedText;
  return state === 'offered' ? words.seatedText : words[`${state}Text`];
}
