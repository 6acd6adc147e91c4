import type { NoticePersonAct } from '#contract/takedown';
import { Icon } from '../shell/icons.js';
import { useLanguage } from '../words/language.js';
import { mainActOf, shownActs } from './act-needs.js';
import { BackLink } from './back-link.js';
import type { KeptNotice } from './notice-keeper.js';
import { NoticeStateBadge } from './notice-state-badge.js';

interface Props {
  readonly kept: KeptNotice;
  readonly editable: boolean;
  readonly busy: boolean;
  readonly onAct: (act: NoticePersonAct) => void;
}

/** Which notice it is, how it stands, and what can be done with it. */
export function NoticeHeader({ kept, editable, busy, onAct }: Props) {
  const { takedown } = useLanguage().words;
  const { view } = kept;
  const main = mainActOf(view);
  return (
    <header className="notice-head">
      <BackLink />
      <h2 className="notice-title">{view.reference}</h2>
      <span className="badge quiet">{view.provider}</span>
      <NoticeStateBadge state={view.state} />
      {editable && <SavingLine kept={kept} />}
      <div className="notice-acts">
        {shownActs(view).map((act) => (
          <button
            key={act}
            type="button"
            className={act === main ? 'btn small primary' : 'btn small'}
            disabled={busy}
            onClick={() => onAct(act)}
            data-testid={`act-${act}`}
          >
            {takedown.acts[act]}
            {act === main && <kbd>Ctrl ↵</kbd>}
          </button>
        ))}
      </div>
    </header>
  );
}

function SavingLine({ kept: { saving, savedAt } }: Pick<Props, 'kept'>) {
  const { language, words } = useLanguage();
  const clock = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return (
    <span
      className={saving === 'saved' || saving === 'waiting' ? 'saving' : 'saving warn'}
      role="status"
      data-testid="saving"
      data-state={saving}
    >
      {saving === 'saved' && <Icon name="check" />} {words.takedown.one.saving[saving]}{' '}
      {saving === 'saved' && savedAt !== undefined && clock.format(savedAt)}
    </span>
  );
}
