import type { GroupCallerRole, GroupSummary } from '#contract/referrals';

/** The groups that a caller can join: open ones for who they are, in a region when one is named. */
export function groupsFor(
  groups: readonly GroupSummary[],
  { role, region }: { readonly role: GroupCallerRole; readonly region: string },
): readonly GroupSummary[] {
  return groups.filter(
    (group) =>
      group.closedAt === undefined &&
      group.callerRoles.includes(role) &&
      (region === '' || group.region === region),
  );
}
