import { deliveryReportOf } from './delivery-report.js';

const head = 'Reporting-MTA: dns; mx.example.org\nOriginal-Envelope-Id: 0123abc';
const group = (action: string, status: string, to = 'dsa@platform.example.org') =>
  `Final-Recipient: rfc822; ${to}\nAction: ${action}\nStatus: ${status}`;
const of = (...groups: readonly string[]) => deliveryReportOf([head, ...groups].join('\n\n'), '');

describe('a delivery report', () => {
  it.each([
    ['no such mailbox', [group('failed', '5.1.1')], 'failed', true],
    [
      'in capitals',
      ['FINAL-RECIPIENT: rfc822; a@example.org\nACTION: Failed\nSTATUS: 5.0.0'],
      'failed',
      true,
    ],
    ['with a comment', [group('failed (no such user)', '5.1.1 (bad mailbox)')], 'failed', true],
    [
      'folded',
      ['Final-Recipient: rfc822;\n a@example.org\nAction:\n failed\nStatus:\n 5.1.1'],
      'failed',
      true,
    ],
    ['given up after days', [group('failed', '4.4.7')], 'failed', false],
    ['still trying', [group('delayed', '4.4.1')], 'delayed', false],
    ['still trying, with a status that says otherwise', [group('delayed', '5.4.1')], 'delayed', false],
    ['delivered', [group('delivered', '2.0.0')], 'delivered', false],
    ['given on to where no reports are made', [group('relayed', '2.0.0')], 'delivered', false],
    ['a list', [group('expanded', '2.0.0')], 'delivered', false],
    ['every one of two', [group('failed', '5.1.1'), group('failed', '5.2.2')], 'failed', true],
    ['one of two', [group('failed', '5.1.1'), group('delivered', '2.0.0')], 'mixed', true],
    [
      'one that failed and one that waits',
      [group('failed', '5.1.1'), group('delayed', '4.2.2')],
      'mixed',
      true,
    ],
    ['no action, and a status for good', ['Final-Recipient: rfc822; a@b\nStatus: 5.7.1'], 'failed', true],
    ['no action, and a status for now', ['Final-Recipient: rfc822; a@b\nStatus: 4.7.1'], 'delayed', false],
    ['an action nobody knows', [group('__proto__', 'constructor')], 'unclear', false],
    [
      'a second action written behind the first',
      [`${group('delayed', '4.0.0')}\nAction: failed`],
      'delayed',
      false,
    ],
    ['nobody in it', [], 'unclear', false],
  ] as const)('of %s', (_what, groups, verdict, permanent) => {
    expect(of(...groups)).toMatchObject({ verdict, permanent, envelopeId: '0123abc' });
  });

  it('names the message by the headers that it returns, and by no other line', () => {
    const id = (headers: string) => deliveryReportOf(head, headers).messageId;
    expect(id('Subject: <x@example.org>\nMessage-ID:\n <a@example.org>')).toBe('<a@example.org>');
    expect(id('Message-ID: <a@example.org>\nMessage-ID: <b@example.org>')).toBe('<a@example.org>');
    expect(id('X-Message-ID: <a@example.org>')).toBeUndefined();
    expect(id('')).toBeUndefined();
  });

  it('is read in a moment, whatever stands in it', () => {
    const began = process.cpuUsage().user;
    deliveryReportOf('\n \n'.repeat(20_000), ' <'.repeat(30_000));
    deliveryReportOf(`Action:${' '.repeat(60_000)}x\n\n`.repeat(2), `Message-ID:${'<'.repeat(60_000)}`);
    deliveryReportOf('\n'.repeat(65_000), `Message-ID: ${'<a'.repeat(30_000)}`);
    expect(process.cpuUsage().user - began).toBeLessThan(2_000_000);
  });
});
