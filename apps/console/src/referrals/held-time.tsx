import { useEffect, useRef } from 'react';
import type { AppointmentView, ServiceView } from '#contract/referrals';
import { Icon } from '../shell/icons.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useLanguage } from '../words/language.js';
import { AppointmentFacts } from './appointment-facts.js';
import type { BookingAtHand } from './use-booking.js';
import { timeWords } from './when-words.js';

interface Props {
  readonly held: AppointmentView;
  readonly service: ServiceView;
  readonly at: BookingAtHand;
}

/** A time that nobody else can take while it is talked about. */
export function HeldTime({ held, service, at }: Props) {
  const { language, words } = useLanguage();
  const { referrals } = words;
  const go = useRef<HTMLButtonElement>(null);
  useEffect(() => go.current?.focus(), []);
  return (
    <form
      className="stack booking"
      onSubmit={(event) => {
        event.preventDefault();
        at.confirm();
      }}
      data-testid="held"
    >
      {held.holdUntil !== undefined && (
        <p className="note" role="status">
          <Icon name="hourglass" />
          <span>{referrals.heldUntil(timeWords(language, held.holdUntil))}</span>
        </p>
      )}
      <AppointmentFacts appointment={held} service={service} />
      <p className="muted small">{referrals.directionHints[held.direction]}</p>
      <ProblemBox text={at.problem} />
      <div className="dialog-actions">
        <button
          type="button"
          className="btn"
          disabled={at.busy}
          onClick={at.release}
          data-testid="other-time"
        >
          {referrals.otherTime}
        </button>
        <button
          ref={go}
          type="submit"
          className="btn primary"
          disabled={at.busy}
          data-testid="confirm-booking"
        >
          {referrals.confirm}
        </button>
      </div>
    </form>
  );
}
