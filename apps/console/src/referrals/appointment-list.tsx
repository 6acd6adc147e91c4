import type { AppointmentView } from '#contract/referrals';
import { useLanguage } from '../words/language.js';
import { grouped } from './grouped.js';
import { PartnerBadge } from './partner-badge.js';
import { StateBadge } from './state-badge.js';
import { dayWords, timeWords } from './when-words.js';

interface Props {
  readonly appointments: readonly AppointmentView[];
  readonly selected: string | undefined;
  readonly onSelect: (id: string) => void;
}

/** Appointments under their days, in order of time. */
export function AppointmentList({ appointments, selected, onSelect }: Props) {
  const { language, words } = useLanguage();
  const { referrals } = words;
  if (appointments.length === 0) {
    return (
      <div className="card stack empty" data-testid="empty">
        <p>{referrals.empty}</p>
        <p className="muted small">{referrals.emptyHint}</p>
      </div>
    );
  }
  const days = grouped(appointments, ({ startsAt }) => dayWords(language, startsAt));
  return (
    <section className="appointment-days" aria-label={referrals.list}>
      {days.map(([day, all]) => (
        <section key={day} className="appointment-day" aria-label={day}>
          <h3>{day}</h3>
          <ul className="card">
            {all.map((each) => (
              <Row
                key={each.id}
                appointment={each}
                current={each.id === selected}
                onSelect={() => onSelect(each.id)}
              />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

interface RowProps {
  readonly appointment: AppointmentView;
  readonly current: boolean;
  readonly onSelect: () => void;
}

function Row({ appointment, current, onSelect }: RowProps) {
  const { language, words } = useLanguage();
  const { id, startsAt, endsAt, hostName, partner, direction, state } = appointment;
  return (
    <li>
      <button
        type="button"
        className="appointment-row"
        aria-current={current ? 'true' : undefined}
        onClick={onSelect}
        data-testid="appointment"
        data-id={id}
        data-state={state}
      >
        <b>
          {timeWords(language, startsAt)} – {timeWords(language, endsAt)}
        </b>
        <span>
          {hostName}, {partner}
        </span>
        <span className="muted small">{words.referrals.directions[direction]}</span>
        <StateBadge state={state} />
        <PartnerBadge appointment={appointment} />
      </button>
    </li>
  );
}
