import type { NoticePersonAct, NoticeState, NoticeView } from '#contract/takedown';
import { Icon } from '../shell/icons.js';
import { useWords } from '../words/language.js';
import { ChannelCard } from './channel-card.js';
import { EscalationCard } from './escalation-card.js';
import { HandOver } from './hand-over.js';
import type { NoticeKeeper } from './notice-keeper.js';
import { NoticeMailCard } from './notice-mail-card.js';
import { NoticeSections } from './notice-sections.js';
import { SettleUnknown } from './settle-unknown.js';
import type { NoticeActs } from './use-notice-acts.js';

/** Nobody answers what was not sent. */
const written: readonly NoticeState[] = ['draft', 'in_review'];
/** What the product does now, without anyone. */
const goesOn: readonly NoticeState[] = ['approved', 'dispatching'];
/** States in which a provider may be late, or was. */
const mayBeLate: readonly NoticeState[] = ['sent', 'acknowledged', 'info_requested', 'decided', 'closed'];

interface Props {
  readonly view: NoticeView;
  readonly keeper: NoticeKeeper;
  readonly acts: NoticeActs;
  readonly onAct: (act: NoticePersonAct) => void;
}

/** What a person has to do now comes first, then what the provider wrote, then the notice itself. */
export function NoticeMain({ view, keeper, acts, onAct }: Props) {
  const { state } = view;
  const { one } = useWords().takedown;
  return (
    <div className="notice-main">
      {view.acts.includes('hand_over') && <HandOver view={view} acts={acts} />}
      {goesOn.includes(state) && (
        <p className="note" data-testid="goes-on">
          <Icon name="send" />
          <span>{one.goesOn}</span>
        </p>
      )}
      {state === 'dispatch_unknown' && <SettleUnknown view={view} onAct={onAct} />}
      {state === 'dispatch_failed' && <ChannelCard view={view} />}
      {mayBeLate.includes(state) && <EscalationCard view={view} />}
      {!written.includes(state) && <NoticeMailCard view={view} />}
      <NoticeSections view={view} keeper={keeper} editable={view.editable} />
    </div>
  );
}
