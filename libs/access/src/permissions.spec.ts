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
      'hours:override',
    ]);
    expect(permissionsOf('administrator')).toEqual([
      'directory:manage',
      'staff:manage',
      'form:edit',
      'hours:override',
    ]);
  });

  it('names every permission as context:verb', () => {
    for (const permission of permissions) expect(permission).toMatch(/^[a-z]+:[a-z]+$/);
  });
});
