import type { Role } from '#contract';

/** What staff may do in a programme, as `context:verb`, and which roles may. */
const rolesOf = {
  'chat:answer': ['counsellor', 'supervisor'],
  'contact:read': ['counsellor', 'supervisor'],
  'contact:write': ['counsellor', 'supervisor'],
  'mail:read': ['counsellor', 'supervisor'],
  'mail:answer': ['counsellor', 'supervisor'],
  'referral:read': ['counsellor', 'supervisor'],
  'referral:book': ['counsellor', 'supervisor'],
  'referral:figures': ['supervisor'],
  'outcome:record': ['counsellor', 'supervisor'],
  'takedown:read': ['counsellor', 'supervisor', 'takedown_officer'],
  'takedown:write': ['counsellor', 'supervisor', 'takedown_officer'],
  'takedown:review': ['supervisor', 'takedown_officer'],
  'takedown:send': ['supervisor', 'takedown_officer'],
  'takedown:configure': ['administrator'],
  'provider:read': ['counsellor', 'supervisor', 'takedown_officer', 'administrator'],
  'provider:manage': ['administrator', 'takedown_officer'],
  'report:read': ['supervisor', 'takedown_officer'],
  'report:write': ['supervisor', 'takedown_officer'],
  'report:publish': ['supervisor'],
  'directory:manage': ['administrator'],
  'staff:manage': ['administrator'],
  'form:edit': ['administrator'],
  'hours:override': ['administrator', 'supervisor'],
  'queue:read': ['administrator'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

/** A permission of the product. */
export type Permission = keyof typeof rolesOf;

/** Every permission there is. */
export const permissions = Object.keys(rolesOf) as Permission[];

/** What a role may do. */
export function permissionsOf(role: Role): readonly Permission[] {
  return permissions.filter((permission) => (rolesOf[permission] as readonly Role[]).includes(role));
}
