import { GroupsPage } from '../groups/groups-page.js';
import { OutcomesPage } from '../outcomes/outcomes-page.js';
import { ReferralsPage } from './referrals-page.js';
import { useSection } from './use-section.js';

/** Referrals: the calendar, the groups, and what came of them. */
export function ReferralsPlace() {
  const section = useSection();
  if (section === 'groups') return <GroupsPage />;
  return section === 'outcomes' ? <OutcomesPage /> : <ReferralsPage />;
}
