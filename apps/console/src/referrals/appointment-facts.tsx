import type { AppointmentView, ServiceView } from '#contract/referrals';
import { useLanguage } from '../words/language.js';
import { partnerAnswerWords } from '../words/partner-answers.js';
import { dayWords, timeWords } from './when-words.js';

interface Props {
  readonly appointment: AppointmentView;
  readonly service: ServiceView | undefined;
}

/** When, with whom, who calls, and the number. */
export function AppointmentFacts({ appointment, service }: Props) {
  const { language, words } = useLanguage();
  const { referrals } = words;
  const { startsAt, endsAt, hostName, hostId, partner, direction } = appointment;
  const location = service?.hosts.find(({ id }) => id === hostId)?.location;
  const answers = partnerAnswerWords[language];
  const { state, partnerAnswer, partnerAnsweredAt: at } = appointment;
  const answer = partnerAnswer
    ? `${answers[partnerAnswer]}, ${at === undefined ? '' : `${dayWords(language, at)} ${timeWords(language, at)}`}`
    : answers.waiting;
  const facts: readonly (readonly [string, string])[] = [
    [
      referrals.when,
      `${dayWords(language, startsAt)}, ${timeWords(language, startsAt)} – ${timeWords(language, endsAt)}`,
    ],
    [referrals.host, [hostName, partner, location].filter(Boolean).join(', ')],
    ...(service ? [[referrals.service, service.label[language]] as const] : []),
    [referrals.whoCalls, referrals.directions[direction]],
    ...(service?.phone !== undefined && direction === 'client_calls'
      ? [[referrals.number, service.phone] as const]
      : []),
    ...(state === 'booked' || partnerAnswer ? [[answers.title, answer] as const] : []),
  ];
  return (
    <dl className="answers" data-testid="appointment-facts">
      {facts.map(([name, said]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{said}</dd>
        </div>
      ))}
    </dl>
  );
}
