import type { PartnerAppointment } from '#contract/referrals';
import { useMoment, usePartnerWords } from './partner-context.js';

/** Time, place and code of an appointment. */
export function PartnerFacts({ appointment }: { readonly appointment: PartnerAppointment }) {
  const { language, words } = usePartnerWords();
  const { facts } = words;
  const moment = useMoment(appointment.zone);
  const [begins, ends] = [moment(appointment.startsAt), moment(appointment.endsAt)];
  const { code } = appointment;
  return (
    <section class="card" aria-labelledby="h-facts" data-testid="partner-facts">
      <h2 id="h-facts">{facts.title}</h2>
      <dl class="facts">
        <dt>{facts.when}</dt>
        <dd>
          <span class="facts__day">{begins.day}</span>
          <br />
          {facts.time(begins.time, ends.time)}
        </dd>
        <dt>{facts.who}</dt>
        <dd>{facts[appointment.direction]}</dd>
        {code !== undefined && (
          <>
            <dt>{facts.code}</dt>
            <dd>
              <span class="facts__code" data-testid="partner-code">
                {code}
              </span>
              <span class="hint">{facts.codeHint}</span>
            </dd>
          </>
        )}
        <dt>{facts.host}</dt>
        <dd>{appointment.hostName}</dd>
        <dt>{facts.location}</dt>
        <dd>{appointment.location}</dd>
        <dt>{facts.service}</dt>
        <dd>{appointment.service[language]}</dd>
      </dl>
    </section>
  );
}
