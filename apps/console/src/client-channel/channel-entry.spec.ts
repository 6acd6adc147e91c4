import { bodyOf, isQuietWrong, startOf } from './channel-entry.js';

const note = {
  kind: 'phone',
  language: 'en',
  mayLeaveVoicemail: true,
  purgeAt: '2026-12-03T11:00:00Z',
} as const;

describe('what somebody types about how a client may be reached', () => {
  it('begins with nothing that was not said, and never with the number that is known', () => {
    expect(bodyOf(startOf(undefined, 'nl'))).toEqual({
      kind: 'phone',
      value: '',
      language: 'nl',
      mayLeaveVoicemail: false,
    });
    expect(bodyOf(startOf({ ...note, quietFrom: '22:00', quietTo: '08:00' }, 'nl'))).toEqual({
      kind: 'phone',
      value: '',
      language: 'en',
      mayLeaveVoicemail: true,
      quietFrom: '22:00',
      quietTo: '08:00',
    });
  });

  it('says nothing of voicemail for an address, and of hours only when there are any', () => {
    const entry = { ...startOf(note, 'nl'), kind: 'email', value: ' lezer@example.org ' } as const;
    expect(bodyOf(entry)).toEqual({ kind: 'email', value: 'lezer@example.org', language: 'en' });
    expect(isQuietWrong({ ...entry, quietFrom: '' })).toBe(false);
    expect(isQuietWrong({ ...entry, quiet: true, quietFrom: '' })).toBe(true);
    expect(isQuietWrong({ ...entry, quiet: true, quietFrom: '09:00' })).toBe(true);
    expect(isQuietWrong({ ...entry, quiet: true })).toBe(false);
  });
});
