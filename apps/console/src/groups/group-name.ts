import type { GroupSummary } from '#contract/referrals';
import type { AllWords } from '../words/language.js';

/** What a group is called: for whom it is, and where. */
export function groupName(
  { groups }: AllWords,
  { callerRoles, region }: Pick<GroupSummary, 'callerRoles' | 'region'>,
): string {
  return `${callerRoles.map((role) => groups.roles[role]).join(', ')} · ${region}`;
}
