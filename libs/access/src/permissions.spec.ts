import { permissions, permissionsOf } from './permissions.js';

describe('what roles may do', () => {
  it('is nothing that is not written down', () => {
    expect(permissionsOf('counsellor')).toEqual([
      'chat:answer',
      'contact:read',
      'contact:write',
      'mail:read',
      'mail:answer',
    ]);
    expect(permissionsOf('supervisor')).toEqual([
      'chat:answer',
      'contact:read',
      'contact:write',
      'mail:read',
      'mail:answer',
      'hours:override',
    ]);
    expect(permissionsOf('administrator')).toEqual(['staff:manage', 'form:edit', 'hours:override']);
  });

  it('names every permission as context:verb', () => {
    for (const permission of permissions) expect(permission).toMatch(/^[a-z]+:[a-z]+$/);
  });
});
