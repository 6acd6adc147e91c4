import type { NoticeSummary } from '#contract/takedown';
import { Icon, type IconName } from '../shell/icons.js';
import { type AllWords, useWords } from '../words/language.js';
import { clockOf } from './clock-of.js';

interface Props {
  readonly notice: NoticeSummary;
  /** Instant of the server at which it was read. */
  readonly now: number;
}

type Said = readonly [look: string, icon: IconName, text: string];

/** What is waited for, and how long; where nothing is, how it stands. Never a colour alone. */
export function ClockLine({ notice, now }: Props) {
  const words = useWords();
  const [look, icon, text] = said(notice, now, words);
  return (
    <span className={`clock-line ${look}`} data-testid="clock">
      <Icon name={icon} />
      <span>{text}</span>
    </span>
  );
}

const standing: Partial<Record<NoticeSummary['state'], readonly [string, IconName]>> = {
  draft: ['quiet', 'minus'],
  awaiting_handoff: ['info', 'send'],
  approved: ['info', 'send'],
  dispatching: ['info', 'send'],
  dispatch_failed: ['danger', 'alert'],
  dispatch_unknown: ['danger', 'alert'],
  info_requested: ['warn', 'info'],
  decided: ['ok', 'check'],
  closed: ['quiet', 'check'],
  withdrawn: ['quiet', 'cross'],
};

function said(notice: NoticeSummary, now: number, { takedown }: AllWords): Said {
  const clock = clockOf(notice, now);
  const span = clock && takedown.span(clock.minutes);
  // A question is answered first, unless even the decision is late.
  const asks = notice.state === 'info_requested' && !clock?.late;
  if (clock && span !== undefined && !asks) {
    if (clock.of === 'review')
      return clock.late
        ? ['danger', 'alert', takedown.waitsTooLong(span)]
        : ['warn', 'clock', takedown.waits(span)];
    return clock.late
      ? ['danger', 'alert', takedown.late[clock.of](span)]
      : ['quiet', 'clock', takedown.expected[clock.of](span)];
  }
  const [look, icon] = standing[notice.state] ?? ['quiet', 'minus'];
  return [look, icon, notice.state === 'draft' ? takedown.noClock : takedown.states[notice.state]];
}
