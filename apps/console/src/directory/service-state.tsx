import type { ServiceFields } from '#contract/referrals';
import { localDateOf } from '../contacts/local-date.js';
import { useLanguage } from '../words/language.js';
import { dateWords } from '../referrals/when-words.js';

/** Whether a service has ended, ends, or begins later; nothing while it is offered without an end. */
export function ServiceState({
  service,
}: {
  readonly service: Pick<ServiceFields, 'validFrom' | 'validTo'>;
}) {
  const { language, words } = useLanguage();
  const today = localDateOf(new Date());
  const { validFrom, validTo } = service;
  if (validTo !== undefined && validTo < today)
    return <span className="badge quiet">{words.directory.ended}</span>;
  if (validFrom > today)
    return <span className="badge">{words.directory.later(dateWords(language, validFrom))}</span>;
  if (validTo !== undefined)
    return <span className="badge warn">{words.directory.lasts(dateWords(language, validTo))}</span>;
  return null;
}
