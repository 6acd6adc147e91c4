import type { ProfileView } from '#contract/takedown';
import { longDate } from '../outcomes/long-date.js';
import { useLanguage } from '../words/language.js';
import { daysBetween, localDay } from './provider-days.js';

/** After so many days somebody should look again. */
const looksLast = 90;

interface Props {
  readonly profile: ProfileView | undefined;
  /** Where no heading says what the date is of. */
  readonly whole?: boolean;
}

/** When somebody last checked a profile against the provider's own pages, or that nobody has. */
export function CheckedBadge({ profile, whole = false }: Props) {
  const { language, words } = useLanguage();
  const { verifiedOn } = profile ?? {};
  if (verifiedOn === undefined)
    return (
      <span className="badge warn" data-testid="not-checked">
        {words.providers.notChecked}
      </span>
    );
  const isOld = daysBetween(verifiedOn, localDay(new Date())) > looksLast;
  const day = longDate(language, verifiedOn);
  const date = whole ? words.providers.checkedOn(day) : day;
  return (
    <span className={isOld ? 'badge warn' : 'badge active'} data-testid="checked">
      {isOld ? words.providers.checkAgain(date) : date}
    </span>
  );
}
