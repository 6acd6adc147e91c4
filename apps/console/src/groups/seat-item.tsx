import type { EnrolmentView } from '#contract/referrals';
import { useLanguage } from '../words/language.js';
import { whenWords } from '../admin/when.js';
import { SeatActions } from './seat-actions.js';
import { SeatBadge } from './seat-badge.js';

interface Props {
  readonly enrolment: EnrolmentView;
  /** That their code was just said. */
  readonly found: boolean;
  readonly onSaid: (said: string) => void;
}

/** Somebody on the list of a group: who they are stands with their contact. */
export function SeatItem({ enrolment, found, onSaid }: Props) {
  const { language, words } = useLanguage();
  const { groups } = words;
  const { id, contactId, callerRole, urgent, joinedAt } = enrolment;
  return (
    <li className={found ? 'seat-item found' : 'seat-item'} data-testid="enrolment" data-id={id}>
      <div className="seat-line">
        <span>
          <b>{groups.role[callerRole]}</b>{' '}
          <span className="muted small">
            {groups.since(whenWords(language, joinedAt))}
            {urgent && ` · ${groups.urgent}`}
          </span>
        </span>
        <SeatBadge enrolment={enrolment} />
        <a className="link" href={`#contacts/${contactId}`}>
          {groups.toContact}
        </a>
      </div>
      {found && (
        <p className="small" role="status">
          {groups.found}
        </p>
      )}
      <SeatActions enrolment={enrolment} onSaid={onSaid} />
    </li>
  );
}
