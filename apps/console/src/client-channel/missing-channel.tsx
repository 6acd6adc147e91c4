import type { AppointmentView } from '#contract/referrals';
import { Icon } from '../shell/icons.js';
import { useWords } from '../words/language.js';

interface Props {
  readonly direction: AppointmentView['direction'];
  readonly onWrite: () => void;
}

/** That nothing is known: fine when the client calls, and to be asked when the partner does. */
export function MissingChannel({ direction, onWrite }: Props) {
  const { clientChannel } = useWords();
  const isNeeded = direction === 'partner_calls';
  return (
    <>
      {isNeeded ? (
        <p className="note warn" role="status" data-testid="channel-missing">
          <Icon name="phone" />
          <span>{clientChannel.missing}</span>
        </p>
      ) : (
        <p className="muted small">{clientChannel.optional}</p>
      )}
      <div>
        <button type="button" className="btn small" onClick={onWrite} data-testid="channel-add">
          {isNeeded ? clientChannel.addNumber : clientChannel.add}
        </button>
      </div>
    </>
  );
}
