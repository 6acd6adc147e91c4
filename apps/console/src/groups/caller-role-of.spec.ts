import { callerRoleOf } from './caller-role-of.js';

describe('as whom a caller would be in a group', () => {
  it('is what the form says of them', () => {
    expect(callerRoleOf({ relation: 'ex_partner' })).toBe('partner');
    expect(callerRoleOf({ relation: 'parent' })).toBe('family');
    expect(callerRoleOf({ relation: 'colleague' })).toBe('friend');
    expect(callerRoleOf({ reporter_role: 'parent_carer' })).toBe('family');
  });

  it('is left to the counsellor where the form says nothing of use', () => {
    expect(callerRoleOf({})).toBe('partner');
    expect(callerRoleOf({ relation: 'unknown' })).toBe('partner');
    expect(callerRoleOf({ relation: 7 })).toBe('partner');
  });
});
