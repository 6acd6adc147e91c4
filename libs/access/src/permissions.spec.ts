import { permissions, permissionsOf } from './permissions.js';

describe('what roles may do', () => {
  it('is nothing that is not written down', () => {
    expect(permissionsOf('counsellor')).toEqual([
      'chat:answer',
      'contact:read',
      'contact:write',
      'mail:read',
      'mail:answer',
      'referral:read',
      'referral:book',
      'outcome:record',
      'takedown:read',
      'takedown:write',
      'provider:read',
    ]);
    expect(permissionsOf('supervisor')).toEqual([
      'chat:answer',
      'contact:read',
      'contact:write',
      'mail:read',
      'mail:answer',
      'referral:read',
      'referral:book',
      'referral:figures',
      'outcome:record',
      'takedown:read',
      'takedown:write',
      'takedown:review',
      'takedown:send',
      'provider:read',
      'report:read',
      'report:write',
      'report:publish',
      'hours:override',
    ]);
    expect(permissionsOf('takedown_officer')).toEqual([
      'takedown:read',
      'takedown:write',
      'takedown:review',
      'takedown:send',
      'provider:read',
      'provider:manage',
      'report:read',
      'report:write',
    ]);
    expect(permissionsOf('administrator')).toEqual([
      'takedown:configure',
      'provider:read',
      'provider:manage',
      'directory:manage',
      'staff:manage',
      'form:edit',
      'hours:override',
      'queue:read',
    ]);
  });

  it('names every permission as context:verb', () => {
    for (const permission of permissions) expect(permission).toMatch(/^[a-z]+:[a-z]+$/);
  });
});
