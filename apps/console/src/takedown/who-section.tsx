import { NativeSelect } from '@mantine/core';
import { capacities, type Capacity, noticeLanguages, type ProfileView } from '#contract/takedown';
import { Icon } from '../shell/icons.js';
import { longDate } from '../outcomes/long-date.js';
import { useLanguage, useWords } from '../words/language.js';
import { AuthorisationFields } from './authorisation-fields.js';
import type { SectionProps } from './section-props.js';
import { useProviders } from './use-takedown.js';

/** As what the organisation reports it, in which language; never in the person's own name. */
export function WhoSection(at: SectionProps) {
  const { one } = useWords().takedown;
  const { view, editable, onChange } = at;
  const { capacity, languages } = view;
  const providers = useProviders();
  const profile = providers.data?.providers.find(({ id }) => id === view.providerId)?.profile;
  if (!editable)
    return (
      <>
        <dl className="answers">
          <dt>{one.capacity}</dt>
          <dd>{one.capacities[capacity]}</dd>
          <dt>{one.languages}</dt>
          <dd>{languages.map((each) => one.languageNames[each]).join(', ')}</dd>
        </dl>
        <Checked profile={profile} />
      </>
    );
  const taken = (each: Capacity) => !profile || profile.capacities.includes(each);
  return (
    <>
      <NativeSelect
        label={one.capacity}
        value={capacity}
        data={capacities.map((value) => ({
          value,
          label: taken(value) ? one.capacities[value] : `${one.capacities[value]} (${one.notTaken})`,
        }))}
        onChange={(event) => onChange({ capacity: event.currentTarget.value as Capacity })}
        data-testid="capacity"
      />
      {capacity === 'authorised_representative' && <AuthorisationFields {...at} />}
      <fieldset className="chips">
        <legend>{one.languages}</legend>
        {noticeLanguages.map((each) => (
          <label key={each} className="chip">
            <input
              type="checkbox"
              checked={languages.includes(each)}
              // One is always left: a notice is in some language.
              disabled={languages.length === 1 && languages.includes(each)}
              onChange={() =>
                onChange({
                  languages: noticeLanguages.filter((code) => languages.includes(code) !== (code === each)),
                })
              }
              data-testid={`language-of-${each}`}
            />
            <span>{one.languageNames[each]}</span>
          </label>
        ))}
      </fieldset>
      <Checked profile={profile} />
    </>
  );
}

function Checked({ profile }: { readonly profile: ProfileView | undefined }) {
  const { language, words } = useLanguage();
  const { one } = words.takedown;
  if (!profile) return null;
  return (
    <p>
      {profile.verifiedOn === undefined ? (
        <span className="badge warn state-badge">
          <Icon name="alert" /> {one.notChecked}
        </span>
      ) : (
        <span className="badge active state-badge">
          <Icon name="check" /> {one.checkedOn(longDate(language, profile.verifiedOn))}
        </span>
      )}
    </p>
  );
}
