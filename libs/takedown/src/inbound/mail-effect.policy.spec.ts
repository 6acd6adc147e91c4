import { noticeStates } from '#contract/takedown';
import { mailEffect } from './mail-effect.policy.js';

const said = { meaning: 'from_provider', change: 'acknowledged', forPerson: true } as const;

describe('what a message does by itself', () => {
  it('says that a notice has arrived, only while it is sent and nothing more', () => {
    const acts = noticeStates.filter((state) => mailEffect(said, state).act === 'acknowledge');
    expect(acts).toEqual(['sent']);
  });

  it('waits for a person, unless a machine says that it has it or will have it', () => {
    const late = { meaning: 'delayed', change: 'nothing', forPerson: false } as const;
    expect([mailEffect(said, 'sent').state, mailEffect(late, 'sent').state]).toEqual(['to_read', 'read']);
  });

  it('does nothing without a notice, and waits for a person', () => {
    const bounce = { meaning: 'bounce_failed', change: 'dispatch_failed', forPerson: true } as const;
    for (const each of [said, bounce])
      expect(mailEffect(each, undefined)).toEqual({
        meaning: each.meaning,
        state: 'to_read',
        act: undefined,
      });
  });

  it('says that a notice failed when it came back', () => {
    const bounce = { meaning: 'bounce_failed', change: 'dispatch_failed', forPerson: true } as const;
    expect(mailEffect(bounce, 'sent').act).toBe('bounce');
  });

  it('never decides anything', () => {
    for (const change of ['acknowledged', 'dispatch_failed', 'nothing'] as const)
      for (const state of noticeStates)
        expect(['bounce', 'acknowledge', undefined]).toContain(mailEffect({ ...said, change }, state).act);
  });
});
