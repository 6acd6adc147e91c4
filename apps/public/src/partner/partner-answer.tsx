import type { PartnerPage } from '#contract/referrals';
import { partnerAddress, usePartnerWords } from './partner-context.js';
import { PartnerForm } from './partner-form.js';

type Page = Extract<PartnerPage, { kind: 'partner' }>;

/** Confirming and declining, while the time is still to come. */
export function PartnerAnswer({ token, appointment }: Page) {
  const { words } = usePartnerWords();
  const { revision, stage } = appointment;
  const values = { token, revision };
  return (
    <div class="actions actions--stack">
      {stage === 'asked' && (
        <PartnerForm action="confirm" values={values}>
          <button class="btn btn--primary btn--lg btn--block" type="submit" data-testid="confirm">
            {words.confirm}
          </button>
        </PartnerForm>
      )}
      <PartnerForm action="decline" values={values}>
        <button class="btn btn--secondary btn--lg btn--block" type="submit" data-testid="decline">
          {stage === 'asked' ? words.decline : words.declineLater}
        </button>
      </PartnerForm>
    </div>
  );
}

/** Declining cannot be taken back, so it is asked once more. */
export function PartnerSure({ token, appointment }: Page) {
  const { language, words } = usePartnerWords();
  const { revision } = appointment;
  return (
    <>
      <h1>{words.sure.title}</h1>
      <p class="lead">{words.sure.lead}</p>
      <div class="actions actions--stack">
        <PartnerForm action="decline" values={{ token, revision, sure: 'yes' }}>
          <button class="btn btn--primary btn--lg btn--block" type="submit" data-testid="decline-sure">
            {words.sure.yes}
          </button>
        </PartnerForm>
        <a class="btn btn--secondary btn--lg" href={partnerAddress(language, token)}>
          {words.sure.no}
        </a>
      </div>
    </>
  );
}
