import type { EnrolmentState, EnrolmentView } from '#contract/referrals';
import { Icon, type IconName } from '../shell/icons.js';
import { useLanguage } from '../words/language.js';
import { whenWords } from '../admin/when.js';

const looks: Readonly<Record<EnrolmentState, readonly [string, IconName]>> = {
  seated: ['badge active', 'check'],
  offered: ['badge warn', 'hourglass'],
  waiting: ['badge', 'clock'],
  declined: ['badge quiet', 'cross'],
  left: ['badge quiet', 'leave'],
};

/** How a place on the list stands: until when a seat is offered, or where in the row. */
export function SeatBadge({ enrolment }: { readonly enrolment: EnrolmentView }) {
  const { language, words } = useLanguage();
  const { groups } = words;
  const { state, offerUntil, position, lapsed } = enrolment;
  const [look, icon] = looks[state];
  const said = () => {
    if (offerUntil !== undefined) return groups.until(whenWords(language, offerUntil));
    if (position !== undefined) return groups.position(position);
    return lapsed ? groups.lapsed : groups.states[state];
  };
  return (
    <span className={`${look} state-badge`} data-testid="seat-state" data-state={state}>
      <Icon name={icon} /> {said()}
    </span>
  );
}
