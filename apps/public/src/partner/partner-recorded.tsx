import type { RecordedForPartner } from '#contract/referrals';
import { useMoment, usePartnerWords } from './partner-context.js';

/** What was recorded of an appointment, by whom and when. */
export function PartnerRecorded({
  recorded,
  zone,
}: {
  readonly recorded: RecordedForPartner;
  readonly zone: string;
}) {
  const { recorded: words, report } = usePartnerWords().words;
  const moment = useMoment(zone);
  const { startedOn, institution, byPartner, recordedAt } = recorded;
  return (
    <section class="card card--soft mt-lg" aria-labelledby="h-recorded" data-testid="partner-recorded">
      <h2 id="h-recorded">{words.title}</h2>
      <dl class="facts">
        <dt>{words.what}</dt>
        <dd data-report={recorded.report}>{words[recorded.report]}</dd>
        {startedOn !== undefined && (
          <>
            <dt>{words.startedOn}</dt>
            <dd>{moment(`${startedOn}T12:00:00Z`).day}</dd>
          </>
        )}
        {startedOn !== undefined && byPartner && (
          <>
            <dt>{words.where}</dt>
            <dd>{institution ?? report.here}</dd>
          </>
        )}
        <dt>{words.at}</dt>
        <dd>
          {moment(recordedAt).day}
          <span class="hint">{byPartner ? words.byPartner : words.byStaff}</span>
        </dd>
      </dl>
    </section>
  );
}
