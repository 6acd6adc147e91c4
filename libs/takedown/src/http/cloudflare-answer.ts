import type { ApiReport } from './notice-api.js';

/** A reference as it may be put into an address again. */
const reference = /^[A-Za-z0-9_-]{1,64}$/;

function objectOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
}

function parsed(body: string | undefined): Readonly<Record<string, unknown>> | undefined {
  try {
    return objectOf(JSON.parse(body ?? ''));
  } catch {
    return undefined;
  }
}

/** Whether a report was taken, and its reference; nothing when the answer does not say that it was. */
export function takenReport(body: string | undefined): { readonly reference?: string } | undefined {
  const answer = parsed(body);
  if (answer?.['result'] !== 'success') return undefined;
  const given = answer['abuse_rand'];
  return typeof given === 'string' && reference.test(given) ? { reference: given } : {};
}

/** What is told of a report; nothing when it is not what its contract says, or of another report. */
export function toldReport(body: string | undefined, asked: string): ApiReport | undefined {
  const report = objectOf(parsed(body)?.['result']);
  const summary = objectOf(report?.['mitigation_summary']);
  const state = report?.['status'];
  if (report?.['id'] !== asked || (state !== 'accepted' && state !== 'in_review')) return undefined;
  const count = (name: string): number => {
    const value = summary?.[name];
    return typeof value === 'number' && Number.isInteger(value) && value >= 0
      ? Math.min(value, 1_000_000)
      : 0;
  };
  return {
    state,
    confirmed: count('accepted_url_count'),
    active: count('active_count'),
    pending: count('pending_count'),
    inReview: count('in_review_count'),
  };
}
