import type { AppointmentView } from '#contract/referrals';
import { Icon } from '../shell/icons.js';
import { useLanguage } from '../words/language.js';
import { PartnerBadge } from './partner-badge.js';
import { stateIcon } from './state-badge.js';
import { dayWords, timeWords } from './when-words.js';

interface Props {
  readonly appointment: AppointmentView;
  readonly current: boolean;
  readonly onSelect: (id: string) => void;
}

/** One appointment in the calendar: what is read out says the day and the state too. */
export function CalendarEvent({ appointment, current, onSelect }: Props) {
  const { language, words } = useLanguage();
  const { id, startsAt, endsAt, hostName, state } = appointment;
  const time = timeWords(language, startsAt);
  const short = Date.parse(endsAt) - Date.parse(startsAt) < 45 * 60_000;
  return (
    <button
      type="button"
      className={short ? 'calendar-event short' : 'calendar-event'}
      aria-current={current ? 'true' : undefined}
      onClick={() => onSelect(id)}
      data-testid="appointment"
      data-id={id}
      data-state={state}
    >
      <b>
        <Icon name={stateIcon(state)} />
        <span className="visually-hidden">{dayWords(language, startsAt)} </span> {time}
      </b>
      <span className="event-who">
        <PartnerBadge appointment={appointment} />
        <span>{hostName}</span>
      </span>
      <span className="visually-hidden">, {words.referrals.states[state]}</span>
    </button>
  );
}
