import type { ProfileField, ProfileFields } from '#contract/takedown';
import { useLanguage } from '../words/language.js';
import { profileWords } from './profile-words.js';

interface Props {
  readonly profile: ProfileFields;
  /** Those of them that are told; all where nothing else is said. */
  readonly only?: readonly ProfileField[];
}

/** What a profile says. */
export function ProfileFacts({ profile, only }: Props) {
  const { words } = useLanguage();
  const facts = profileWords(words, profile).filter(([field]) => only === undefined || only.includes(field));
  return (
    <dl className="answers profile-facts" data-testid="profile-facts">
      {facts.map(([field, said]) => (
        <div key={field} data-field={field}>
          <dt>{words.providers.fields[field]}</dt>
          <dd>{said}</dd>
        </div>
      ))}
    </dl>
  );
}
