import { takenReport, toldReport } from './cloudflare-answer.js';

const report = {
  id: 'cf-1',
  status: 'accepted',
  mitigation_summary: { accepted_url_count: 2, active_count: 1 },
};
const told = (result: unknown) => toldReport(JSON.stringify({ result }), 'cf-1');

describe('what Cloudflare answers', () => {
  it('is that it took a report, with its reference', () => {
    expect(takenReport('{"result":"success","abuse_rand":"aB-9_z"}')).toEqual({ reference: 'aB-9_z' });
  });

  it('has no reference where that could not be asked for again', () => {
    for (const given of ['"../x"', '"a b"', '""', '5', 'null', `"${'x'.repeat(65)}"`])
      expect(takenReport(`{"result":"success","abuse_rand":${given}}`)).toEqual({});
  });

  it.each([
    undefined,
    '',
    'yes',
    '[]',
    'null',
    '{}',
    '{"result":"error"}',
    '{"abuse_rand":"x"}',
    '{"result":"success"',
  ])('is no yes as %s', (body) => {
    expect(takenReport(body)).toBeUndefined();
  });

  it('is how a report stands, with its counts', () => {
    expect(told(report)).toEqual({ state: 'accepted', confirmed: 2, active: 1, pending: 0, inReview: 0 });
    expect(
      told({ ...report, mitigation_summary: { accepted_url_count: '2', active_count: -1 } }),
    ).toMatchObject({
      confirmed: 0,
      active: 0,
    });
  });

  it('is nothing about another report, or in a state that nobody knows', () => {
    for (const result of [{ ...report, id: 'cf-2' }, { ...report, status: 'gone' }, null, 'accepted', []])
      expect(told(result)).toBeUndefined();
  });
});
