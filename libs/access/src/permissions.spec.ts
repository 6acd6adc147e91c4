import { permissions, permissionsOf } from './permissions.js';

describe('what roles may do', () => {
  it('is nothing that is not written down', () => {
    expect(permissionsOf('counsellor')).toEqual(['chat:answer', 'contact:read', 'contact:write']);
    expect(permissionsOf('supervisor')).toEqual([
      'chat:answer',
      'contact:read',
      'contact:write',
      'hours:override',
    ]);
    expect(permissionsOf('administrator')).toEqual(['staff:manage', 'hours:override']);
  });

  it('names every permission as context:verb', () => {
    for (const permission of permissions) expect(permission).toMatch(/^[a-z]+:[a-z]+$/);
  });
});
