import { Icon } from '../shell/icons.js';
import { useWords } from '../words/language.js';
import { noticeAddress } from './use-notice-address.js';
import { useLooks } from './use-probes.js';

/** Says at which requests something answers again, also those that are over: a person looks, nothing is sent. */
export function LooksNote() {
  const { probes } = useWords().takedown;
  const notices = useLooks().data?.notices ?? [];
  if (notices.length === 0) return null;
  return (
    <div className="note warn" role="status" data-testid="looks-note">
      <Icon name="eye" />
      <p>
        {probes.looks(notices.length)}{' '}
        {notices.map(({ id, reference }) => (
          <a key={id} className="link look-link" href={noticeAddress(id)} data-testid="look-link">
            {reference}
          </a>
        ))}
      </p>
    </div>
  );
}
