import type { Clock } from '#platform/clock';
import type { TakedownApi } from '#platform/config';
import type { IssuedNotice } from '../document/issued-notice.js';
import { judgeAnswer } from './answer.policy.js';
import { askApi } from './ask-api.js';
import { takenReport, toldReport } from './cloudflare-answer.js';
import { cloudflareReportOf } from './cloudflare-report.js';
import type { ApiOutcome, ApiReport, NoticeApi } from './notice-api.js';

/**
 * Cloudflare's interface for abuse reports, as its published client of August 2026 describes it; nobody has tried it
 * against the real one, so the profile of the provider stays unchecked. It knows no key by which a report that is sent
 * twice is one report, so none is.
 */
export class CloudflareApi implements NoticeApi {
  constructor(
    private readonly api: TakedownApi,
    private readonly clock: Clock,
    private readonly timeoutMs?: number,
  ) {}

  async send(notice: IssuedNotice): Promise<ApiOutcome> {
    const report = cloudflareReportOf(notice);
    const answer = await askApi(
      { method: 'POST', url: this.urlOf(report.act), token: this.api.token, body: JSON.stringify(report) },
      this.timeoutMs,
    );
    const { outcome, ...why } = judgeAnswer(answer, this.clock.now());
    if (outcome !== 'taken') return { outcome, ...why };
    const taken = takenReport(answer.kind === 'answered' ? answer.body : undefined);
    // A yes that cannot be read may be one to another question.
    return taken ? { outcome: 'accepted', ...taken } : { outcome: 'unsure' };
  }

  async poll(reference: string): Promise<ApiReport | undefined> {
    const url = this.urlOf(reference);
    const answer = await askApi({ method: 'GET', url, token: this.api.token }, this.timeoutMs);
    return answer.kind === 'answered' && answer.status === 200
      ? toldReport(answer.body, reference)
      : undefined;
  }

  private urlOf(part: string): string {
    const { url, account } = this.api;
    return `${url}/accounts/${encodeURIComponent(account)}/abuse-reports/${encodeURIComponent(part)}`;
  }
}
