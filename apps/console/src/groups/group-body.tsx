import { useEffect, useRef, useState } from 'react';
import type { EnrolmentView, GroupView } from '#contract/referrals';
import { Icon } from '../shell/icons.js';
import { useWords } from '../words/language.js';
import { MeetingList } from './meeting-list.js';
import { OfferButton } from './offer-button.js';
import { SeatItem } from './seat-item.js';
import { SeatsBar } from './seats-bar.js';
import { stepsOf } from './steps-of.js';

interface Props {
  readonly group: GroupView;
  readonly found: string | undefined;
}

/** Its seats, its meetings and everyone on its list. */
export function GroupBody({ group, found }: Props) {
  const { groups } = useWords();
  const [said, setSaid] = useState<string>();
  const note = useRef<HTMLParagraphElement>(null);
  // The button that was pressed may be gone.
  useEffect(() => note.current?.focus(), [said]);
  const live = group.enrolments.filter(({ state }) => stepsOf(state).length > 0);
  const former = group.enrolments.filter(({ state }) => stepsOf(state).length === 0);
  const list = (all: readonly EnrolmentView[]) =>
    all.map((each) => <SeatItem key={each.id} enrolment={each} found={each.id === found} onSaid={setSaid} />);
  return (
    <>
      <SeatsBar group={group} />
      {group.closedAt !== undefined && (
        <p className="note warn" data-testid="group-closed">
          <Icon name="lock" />
          <span>{group.waiting > 0 ? groups.closedNote(group.waiting) : groups.closedDone}</span>
        </p>
      )}
      {said !== undefined && (
        <p ref={note} className="note" role="status" tabIndex={-1} data-testid="seat-said">
          <span>{said}</span>
        </p>
      )}
      <OfferButton group={group} onSaid={setSaid} />
      <section className="stack" aria-labelledby="group-list">
        <h3 id="group-list">{groups.list}</h3>
        {live.length === 0 && <p className="muted small">{groups.noList}</p>}
        {live.length > 0 && <ol className="seat-items">{list(live)}</ol>}
        {group.closedAt === undefined && <p className="muted small">{groups.auto}</p>}
      </section>
      {former.length > 0 && (
        <details className="stack">
          <summary>{groups.former}</summary>
          <ul className="seat-items">{list(former)}</ul>
        </details>
      )}
      <section className="stack" aria-labelledby="group-meetings">
        <h3 id="group-meetings">{groups.sessions}</h3>
        <MeetingList sessions={group.sessions} />
      </section>
    </>
  );
}
