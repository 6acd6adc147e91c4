import type { AppointmentPage, OwnTime } from '#contract/referrals';
import { Icon } from '../parts/icon.js';
import { wallTime } from '../time/clock.js';
import { dateWords, useAppointmentPage } from './appointment-context.js';
import { AppointmentForm } from './appointment-form.js';
import { BackToAppointment } from './back-to-appointment.js';
import { MomentCard } from './moment-card.js';

type Props = Extract<AppointmentPage, { kind: 'times' }>;

/** Times to have instead, by day; the old one stays until the new one is had. */
export function AppointmentTimes({ pass, appointment, free, problem }: Props) {
  const { times: words } = useAppointmentPage().words;
  const { times, next } = free;
  return (
    <div class="narrow" data-testid="own-choice">
      <BackToAppointment pass={pass} />
      <h1>{words.title}</h1>
      <p class="mt">{words.now}</p>
      <MomentCard {...appointment} />
      {problem && (
        <p class="problem" id="slot-f" role="alert" data-problem={problem}>
          <Icon name="info" small />
          <span>{words[problem]}</span>
        </p>
      )}
      {times.length === 0 && <p class="lead">{problem === 'taken' ? words.noneNear : words.none}</p>}
      {times.length > 0 && (
        <AppointmentForm
          class="mt-lg"
          action="/appointment/move"
          values={{ pass, revision: appointment.revision }}
          testId="own-move"
        >
          {byDay(times).map((day) => (
            <Day key={day[0]?.startsAt} times={day} problem={problem} />
          ))}
          <p class="muted mt">{words.keep}</p>
          <div class="actions actions--stack">
            <button class="btn btn--primary btn--lg" type="submit">
              {words.go}
            </button>
          </div>
        </AppointmentForm>
      )}
      {(next !== undefined || problem === 'taken') && (
        <AppointmentForm
          class="mt"
          action="/appointment/times"
          values={{ pass, ...(next !== undefined && { from: next }) }}
          testId="own-more"
        >
          <button class="btn btn--secondary" type="submit">
            {next === undefined ? words.all : words.more}
          </button>
        </AppointmentForm>
      )}
    </div>
  );
}

function Day({ times, problem }: { readonly times: readonly OwnTime[]; readonly problem: Props['problem'] }) {
  const page = useAppointmentPage();
  const [first] = times;
  if (!first) return null;
  return (
    <fieldset class="field day" aria-describedby={problem && 'slot-f'}>
      <legend>
        <span class="h-sub">{dateWords(first.startsAt, first.zone, page)}</span>
      </legend>
      <div class="choices choices--times">
        {times.map(({ slotId, startsAt, zone }) => (
          <label class="choice" key={slotId}>
            <input type="radio" name="slot" value={slotId} />
            <span>{wallTime(startsAt, zone).time}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function byDay(times: readonly OwnTime[]): readonly (readonly OwnTime[])[] {
  const days = new Map<string, OwnTime[]>();
  for (const time of times) {
    const { date } = wallTime(time.startsAt, time.zone);
    days.set(date, [...(days.get(date) ?? []), time]);
  }
  return [...days.values()];
}
