import type { CallerHistory, ContactForm, ContactSummary } from '#contract';
import { whenWords } from '../admin/when.js';
import { Icon } from '../shell/icons.js';
import { useLanguage } from '../words/language.js';
import { clockOf } from './duration.js';

interface Props {
  readonly history: CallerHistory;
  readonly form: ContactForm;
  /** The contact one is in. */
  readonly but?: string;
}

/** Contacts before this one: when, how long and what about, without what was written. */
export function CallerHistoryList({ history, form, but }: Props) {
  const { language, words } = useLanguage();
  const earlier = history.contacts.filter(({ contact }) => contact.id !== but);
  const said = (field: string, code: string | undefined): string | undefined =>
    form.fields.find((each) => each.code === field)?.choices?.find((choice) => choice.code === code)?.label[
      language
    ];
  const about = (contact: ContactSummary): string => {
    const kind = form.kinds.find(({ code }) => code === contact.kind);
    const referred = contact.referredTo.map((code) => said('referred_to', code));
    const parts = kind?.nonCounselling
      ? [kind.label[language]]
      : [
          said('primary_topic', contact.primaryTopic),
          said('reporter_role', contact.reporterRole),
          ...referred,
        ];
    return parts.filter(Boolean).join('. ') || words.contacts.nothing;
  };
  return (
    <section className="stack" aria-labelledby="earlier">
      <h3 id="earlier">{words.calls.earlier}</h3>
      {earlier.length === 0 && <p className="muted small">{words.calls.noEarlier}</p>}
      <ol className="earlier">
        {earlier.map(({ contact, certainty }) => (
          <li key={contact.id} data-testid="earlier-contact">
            <Icon name={contact.channel === 'phone' ? 'phone' : 'chat'} />
            <div>
              <p>
                <b>{whenWords(language, contact.startedAt)}</b>
                {contact.durationSeconds !== undefined && `, ${clockOf(contact.durationSeconds)}`}{' '}
                <span className="visually-hidden">{words.contacts.channels[contact.channel]}</span>
                {certainty === 'probable' && <span className="badge">{words.calls.probable}</span>}
              </p>
              <p className="muted small">{about(contact)}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
