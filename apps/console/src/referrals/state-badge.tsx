import { Icon, type IconName } from '../shell/icons.js';
import { useWords } from '../words/language.js';
import type { ShownState } from './shown-state.js';

const looks: Readonly<Record<ShownState, readonly [string, IconName]>> = {
  held: ['badge warn', 'hourglass'],
  booked: ['badge active', 'calendar'],
  fulfilled: ['badge', 'check'],
  no_show: ['badge quiet', 'cross'],
  cancelled: ['badge quiet', 'cross'],
  released: ['badge quiet', 'cross'],
  expired: ['badge quiet', 'cross'],
};

/** The drawing of a state, to stand beside its word or its time. */
export const stateIcon = (state: ShownState): IconName => looks[state][1];

/** How an appointment stands: a word and a drawing, never a colour alone. */
export function StateBadge({ state }: { readonly state: ShownState }) {
  const { referrals } = useWords();
  const [look, icon] = looks[state];
  return (
    <span className={`${look} state-badge`}>
      <Icon name={icon} /> {referrals.states[state]}
    </span>
  );
}
