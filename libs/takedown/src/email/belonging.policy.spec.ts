import { belongingOf } from './belonging.policy.js';

const [one, two] = ['0'.repeat(32), 'a1'.repeat(16)];
const none = { recipients: [], answers: [], report: undefined };

describe('where a message belongs', () => {
  it('is told by the token in the address it came to, before the messages it answers', () => {
    const recipients = ['Verzoeken <x>', `verzoeken+${one}@helpline.example.org`];
    const answers = [`<notice.${two}@helpline.example.org>`];
    expect(belongingOf({ ...none, recipients, answers })).toEqual({ by: 'token', tokens: [one] });
  });

  it('is told by a token in capitals, as some servers write addresses', () => {
    const recipients = [`VERZOEKEN+${two.toUpperCase()}@HELPLINE.EXAMPLE.ORG`];
    expect(belongingOf({ ...none, recipients }).tokens).toEqual([two]);
  });

  it('is told by the messages it answers, where its address has no token', () => {
    const answers = ['<other@example.org>', `<notice.${two}@helpline.example.org>`];
    expect(belongingOf({ ...none, answers })).toEqual({ by: 'references', tokens: [two] });
  });

  it('is told by what a report calls the message', () => {
    const report = { envelopeId: one, messageId: `<notice.${two}@helpline.example.org>` };
    expect(belongingOf({ ...none, report })).toEqual({ by: 'token', tokens: [one] });
    expect(belongingOf({ ...none, report: { ...report, envelopeId: 'other' } })).toEqual({
      by: 'references',
      tokens: [two],
    });
  });

  it('is told by nothing else: no other tag, no id of the same shape', () => {
    const recipients = ['verzoeken+VV-0151@helpline.example.org', `verzoeken-${one}@helpline.example.org`];
    const answers = [
      `<${one}@example.org>`,
      `<notice.${one.slice(1)}@example.org>`,
      `notice.${one}@example.org`,
    ];
    expect(belongingOf({ ...none, recipients, answers })).toEqual({ by: 'nothing', tokens: [] });
  });
});
