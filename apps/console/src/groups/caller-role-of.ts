import type { GroupCallerRole } from '#contract/referrals';

/** Answers of the contact form that say who the caller is to the one it is about. */
const roles: Readonly<Record<string, GroupCallerRole>> = {
  partner: 'partner',
  ex_partner: 'partner',
  parent: 'family',
  child: 'family',
  family: 'family',
  friend: 'friend',
  colleague: 'friend',
};

/** As whom a caller would be in a group; partner where the form does not say it yet, and the counsellor chooses. */
export function callerRoleOf(answers: Readonly<Record<string, unknown>>): GroupCallerRole {
  const relation = answers['relation'];
  if (typeof relation === 'string' && relation in roles) return roles[relation] ?? 'partner';
  return answers['reporter_role'] === 'parent_carer' ? 'family' : 'partner';
}
