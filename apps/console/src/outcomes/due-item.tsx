import type { OutcomeDue } from '#contract/referrals';
import { whenWords } from '../admin/when.js';
import { StateBadge } from '../referrals/state-badge.js';
import { Icon } from '../shell/icons.js';
import { useLanguage } from '../words/language.js';
import { daysOpen } from './days-open.js';
import { OutcomeForm } from './outcome-form.js';

interface Props {
  readonly due: OutcomeDue;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onSaved: (said: string) => void;
}

/** After so many days somebody should have heard. */
const late = 10;

/** An appointment that is over, and the question what came of it. */
export function DueItem({ due, open, onOpen, onSaved }: Props) {
  const { language, words } = useLanguage();
  const { outcomes } = words;
  const days = daysOpen(due.endedAt, new Date());
  const of = { subject: 'appointment', subjectId: due.appointmentId, supersedes: due.unknownId } as const;
  return (
    <li className="due-item" data-testid="outcome-due" data-id={due.appointmentId}>
      <div className="due-line">
        <b>{whenWords(language, due.startedAt)}</b>
        <span>
          {due.hostName}, {due.partner}
        </span>
        {due.state === 'booked' ? (
          <span className="badge quiet state-badge">{outcomes.notSaid}</span>
        ) : (
          <StateBadge state={due.state} />
        )}
        <span className={days >= late ? 'badge warn state-badge' : 'badge state-badge'}>
          <Icon name="clock" /> {outcomes.days(days)}
        </span>
        <a className="link" href={`#contacts/${due.contactId}`}>
          {words.groups.toContact}
        </a>
        {!open && (
          <button type="button" className="btn small" onClick={() => onOpen(true)} data-testid="fill-outcome">
            {outcomes.record}
          </button>
        )}
      </div>
      {due.askedAt !== undefined && (
        <p className="muted small">{outcomes.asked(whenWords(language, due.askedAt))}</p>
      )}
      {open && <OutcomeForm of={of} onSaved={onSaved} onClose={() => onOpen(false)} />}
    </li>
  );
}
