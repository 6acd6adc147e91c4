import { useEffect, useRef, useState } from 'react';
import type { Seen, TargetProbes as Probes, TargetView } from '#contract/takedown';
import { whenWords } from '../admin/when.js';
import { Icon } from '../shell/icons.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useLanguage } from '../words/language.js';
import { probeLine } from './probe-line.js';
import { useProbes, useSeeing } from './use-probes.js';

interface Props {
  readonly noticeId: string;
  readonly target: TargetView;
}

/** Whether an address is gone: what it answered, what people saw, and what can be said of it. */
export function TargetProbes({ noticeId, target }: Props) {
  const isSent = target.state !== 'open';
  const { data } = useProbes(noticeId, isSent);
  const probes = data?.targets.find(({ targetId }) => targetId === target.id);
  if (!isSent || !probes) return null;
  return <Known noticeId={noticeId} position={target.position} probes={probes} />;
}

interface KnownProps {
  readonly noticeId: string;
  readonly position: number;
  readonly probes: Probes;
}

function Known({ noticeId, position, probes }: KnownProps) {
  const { language, words } = useLanguage();
  const { probes: said } = words.takedown;
  const seeing = useSeeing(noticeId, probes);
  const [turns, setTurns] = useState(0);
  const note = useRef<HTMLParagraphElement>(null);
  // The button that was pressed is gone.
  useEffect(() => {
    if (turns > 0) note.current?.focus();
  }, [turns]);
  const { lookAt, nextAt, lastSeen, says, reopens, state } = probes;
  const line = probeLine(probes, said);
  const nameOf = (seen: Seen) =>
    seen === 'there' && state === 'claimed_removed' ? said.stillThere : said.says[seen];
  const suffix = <span className="visually-hidden">{said.ofTarget(position)}</span>;
  return (
    <div className="target-probes small" data-testid="target-probes">
      {lookAt !== undefined && (
        <p className="probe-look" data-testid="probe-look">
          <Icon name="eye" /> {said.look}
        </p>
      )}
      {line !== undefined && (
        <p className="muted" data-testid="probe-line">
          {line} {nextAt !== undefined && said.next(whenWords(language, nextAt))}
        </p>
      )}
      <p ref={note} role="status" tabIndex={-1} data-testid="probe-seen">
        {lastSeen && said.seen[lastSeen.seen](lastSeen.by, whenWords(language, lastSeen.at))}
      </p>
      {seeing.problem !== undefined && <ProblemBox text={seeing.problem} />}
      <div className="probe-says">
        {says.map((seen) => (
          <button
            key={seen}
            type="button"
            className="btn small"
            disabled={seeing.busy}
            onClick={() => seeing.say(seen, () => setTurns((before) => before + 1))}
            data-testid={`seen-${seen}`}
          >
            {nameOf(seen)}
            {suffix}
          </button>
        ))}
        {reopens && (
          <button
            type="button"
            className="btn small primary"
            disabled={seeing.busy}
            onClick={seeing.reopen}
            data-testid="reopen-target"
          >
            {said.reopen}
            {suffix}
          </button>
        )}
      </div>
    </div>
  );
}
