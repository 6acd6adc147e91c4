import type { AppointmentView } from '#contract/referrals';
import { Icon, type IconName } from '../shell/icons.js';
import { useLanguage } from '../words/language.js';
import { partnerAnswerWords } from '../words/partner-answers.js';
import { type PartnerSaid, partnerSaid } from './partner-said.js';

const looks: Readonly<Record<PartnerSaid, readonly [string, IconName]>> = {
  confirmed: ['badge active', 'check'],
  declined: ['badge warn', 'clinic'],
  client: ['badge quiet', 'person'],
};

/** What the clinic answered, or that it was not staff who gave the appointment up; nothing when there is nothing to tell. */
export function PartnerBadge({ appointment }: { readonly appointment: AppointmentView }) {
  const { language } = useLanguage();
  const said = partnerSaid(appointment);
  if (!said) return null;
  const [look, icon] = looks[said];
  const words = partnerAnswerWords[language][said];
  return (
    <span
      className={`${look} state-badge partner-said`}
      title={words}
      data-testid="partner-said"
      data-said={said}
    >
      <Icon name={icon} /> <span>{words}</span>
    </span>
  );
}
