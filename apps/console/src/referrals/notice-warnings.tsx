import { useQuery } from '@tanstack/react-query';
import { noticesApi } from '../api/notices.js';
import { Icon } from '../shell/icons.js';
import { useWords } from '../words/language.js';
import { NoticeWarning } from './notice-warning.js';

/** So many are shown at once; the next come up as these are decided about. */
const mostShown = 5;

/** Mail about appointments that may not have arrived; nothing where all of it did. */
export function NoticeWarnings({ onLook }: { readonly onLook: (appointmentId: string) => void }) {
  const { referrals } = useWords();
  const found = useQuery({
    queryKey: ['unsettled-notices'],
    queryFn: noticesApi.unsettled,
    // Each look stands in the audit trail.
    refetchOnWindowFocus: false,
  });
  const { notices = [], total = 0 } = found.data ?? {};
  if (total === 0) return null;
  const shown = notices.slice(0, mostShown);
  return (
    <section className="note warn notices" aria-labelledby="unsettled-notices">
      <Icon name="mail" />
      <div className="stack">
        <h3 id="unsettled-notices">{referrals.notices.title}</h3>
        <ul className="stack">
          {shown.map((notice) => (
            <NoticeWarning key={notice.id} notice={notice} onLook={() => onLook(notice.appointmentId)} />
          ))}
        </ul>
        {total > shown.length && <p className="small">{referrals.notices.more(total - shown.length)}</p>}
      </div>
    </section>
  );
}
