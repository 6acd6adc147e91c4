import type { NoticeState } from '#contract/takedown';
import { Icon, type IconName } from '../shell/icons.js';
import { useWords } from '../words/language.js';

const looks: Readonly<Record<NoticeState, readonly [string, IconName]>> = {
  draft: ['badge', 'edit'],
  in_review: ['badge warn', 'staff'],
  approved: ['badge', 'check'],
  dispatching: ['badge', 'send'],
  awaiting_handoff: ['badge warn', 'send'],
  sent: ['badge active', 'mail'],
  dispatch_failed: ['badge warn', 'alert'],
  dispatch_unknown: ['badge warn', 'alert'],
  acknowledged: ['badge active', 'confirmed'],
  info_requested: ['badge warn', 'info'],
  decided: ['badge active', 'scale'],
  closed: ['badge quiet', 'check'],
  withdrawn: ['badge quiet', 'cross'],
};

/** How a notice stands: a word and a drawing, never a colour alone. */
export function NoticeStateBadge({ state }: { readonly state: NoticeState }) {
  const { takedown } = useWords();
  const [look, icon] = looks[state];
  return (
    <span className={`${look} state-badge`} data-testid="notice-state" data-state={state}>
      <Icon name={icon} /> {takedown.states[state]}
    </span>
  );
}
