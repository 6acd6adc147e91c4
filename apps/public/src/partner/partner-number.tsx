import type { PartnerPage } from '#contract/referrals';
import { Icon } from '../parts/icon.js';
import { usePartnerWords } from './partner-context.js';
import { PartnerForm } from './partner-form.js';

type Page = Extract<PartnerPage, { kind: 'partner' }>;

/** The number of a client whom the clinic calls, once it is asked for; and what may be done with it. */
export function PartnerNumber({ token, appointment, number }: Page) {
  const { number: words } = usePartnerWords().words;
  if (appointment.numberKnown === undefined) return null;
  return (
    <section class="card card--sand mt-lg" aria-labelledby="h-number" data-testid="partner-number-card">
      <h2 id="h-number">{words.title}</h2>
      {!appointment.numberKnown && <p>{words.none}</p>}
      {appointment.numberKnown && !number && (
        <>
          <p>{words.lead}</p>
          <PartnerForm action="number" values={{ token }}>
            <button class="btn btn--secondary" type="submit" data-testid="number-show">
              {words.show}
            </button>
          </PartnerForm>
        </>
      )}
      {number && (
        <>
          <p>
            <a class="btn btn--secondary btn--lg" href={`tel:${number.value}`} data-testid="number">
              <Icon name="phone" />
              {number.value}
            </a>
          </p>
          <p>{number.mayLeaveVoicemail ? words.voicemail : words.noVoicemail}</p>
          {number.quietFrom && number.quietTo && <p>{words.quiet(number.quietFrom, number.quietTo)}</p>}
        </>
      )}
    </section>
  );
}
