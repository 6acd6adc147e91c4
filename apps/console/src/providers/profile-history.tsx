import type { ProfileVersion } from '#contract/takedown';
import { listWhen } from '../contacts/list-when.js';
import { longDate } from '../outcomes/long-date.js';
import { problemWords } from '../shell/problem-words.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useLanguage, useWords } from '../words/language.js';
import { ProfileFacts } from './profile-facts.js';
import { useProfileHistory } from './use-providers.js';

/** Every version of a profile with who made it, who checked it, and what it says differently. */
export function ProfileHistoryList({ providerId }: { readonly providerId: string }) {
  const words = useWords();
  const history = useProfileHistory(providerId);
  return (
    <section className="card stack" aria-labelledby="history-of">
      <h2 id="history-of">{words.providers.history}</h2>
      {history.error && <ProblemBox text={problemWords(words, history.error)} />}
      {history.isPending && <p className="muted">{words.loading}</p>}
      <ol className="versions">
        {history.data?.profiles.map((version) => (
          <Version key={version.version} version={version} />
        ))}
      </ol>
    </section>
  );
}

function Version({ version: profile }: { readonly version: ProfileVersion }) {
  const { language, words } = useLanguage();
  const { providers: said } = words;
  const { version, changed, createdAt, createdBy, verifiedOn, verifiedBy } = profile;
  const checked =
    verifiedOn === undefined
      ? said.notChecked
      : said.checkedBy(longDate(language, verifiedOn), verifiedBy ?? '');
  return (
    <li className="stack tight" data-testid="profile-version">
      <p>
        <b>{said.version(version)}</b>
        <br />
        <span className="muted small">
          {createdBy ?? said.supplied}, {listWhen(language, createdAt)}; {checked}
        </span>
      </p>
      {changed.length > 0 && <ProfileFacts profile={profile} only={changed} />}
      {changed.length === 0 && version > 1 && <p className="small">{said.nothingChanged}</p>}
    </li>
  );
}
