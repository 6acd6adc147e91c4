import { useState } from 'react';
import type { NoticeSummary } from '#contract/takedown';
import { Icon, type IconName } from '../shell/icons.js';
import { useWords } from '../words/language.js';
import { type CardActions, NoticeCard } from './notice-card.js';
import type { Step } from './steps.js';

interface Props extends CardActions {
  readonly step: Step;
  readonly notices: readonly NoticeSummary[];
  readonly now: number;
  readonly onDrop: (step: Step) => void;
}

const icons: Readonly<Record<Step, IconName>> = {
  draft: 'edit',
  review: 'staff',
  sending: 'send',
  sent: 'mail',
  acknowledged: 'confirmed',
  decided: 'scale',
  over: 'check',
};

/** The notices of one step. A card can be dropped here, beside what its menu offers. */
export function BoardColumn({ step, notices, now, onDrop, ...at }: Props) {
  const { takedown } = useWords();
  const [over, setOver] = useState(false);
  return (
    <section
      className={over ? 'board-column over' : 'board-column'}
      aria-labelledby={`step-${step}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onDrop(step);
      }}
      data-testid={`step-${step}`}
    >
      <h3 id={`step-${step}`}>
        <Icon name={icons[step]} />
        {takedown.steps[step]} <span className="muted">{notices.length}</span>
      </h3>
      {notices.length === 0 ? (
        <p className="muted small column-empty">{takedown.none}</p>
      ) : (
        <ul>
          {notices.map((notice) => (
            <NoticeCard key={notice.id} notice={notice} now={now} {...at} />
          ))}
        </ul>
      )}
    </section>
  );
}
