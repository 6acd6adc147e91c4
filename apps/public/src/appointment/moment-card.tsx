import { wallTime } from '../time/clock.js';
import { dateWords, useAppointmentPage } from './appointment-context.js';

interface Props {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly zone: string;
  /** What was given up is crossed out for the eye; the words around it say so too. */
  readonly isOff?: boolean;
}

/** A moment in words: the day on one line and the time on the next. */
export function MomentCard({ startsAt, endsAt, zone, isOff }: Props) {
  const page = useAppointmentPage();
  const [from, to] = [wallTime(startsAt, zone).time, wallTime(endsAt, zone).time];
  const day = dateWords(startsAt, zone, page);
  return (
    <p class={isOff ? 'moment moment--off' : 'moment'} data-testid="own-moment">
      <time dateTime={startsAt}>
        {isOff ? <s>{page.words.at(day, from)}</s> : <b>{page.words.at(day, from)}</b>}
      </time>{' '}
      <span>{page.words.until(to)}</span>
    </p>
  );
}
