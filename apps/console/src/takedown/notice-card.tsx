import type { NoticePersonAct, NoticeSummary, NoticeView } from '#contract/takedown';
import { useWords } from '../words/language.js';
import { ClockLine } from './clock-line.js';
import { MoveMenu } from './move-menu.js';
import { noticeAddress } from './use-notice-address.js';

/** What the board does with its cards. */
export interface CardActions {
  readonly selected: ReadonlySet<string>;
  readonly menu: string | undefined;
  readonly onMenu: (id: string | undefined) => void;
  readonly onSelect: (id: string) => void;
  readonly onAct: (notice: NoticeView, act: NoticePersonAct) => void;
  readonly onDrag: (notice: NoticeSummary | undefined) => void;
}

interface Props extends CardActions {
  readonly notice: NoticeSummary;
  readonly now: number;
}

/** A notice on the board: no address, no word of it. */
export function NoticeCard({ notice, now, ...at }: Props) {
  const words = useWords();
  const { takedown } = words;
  const { id, reference, provider, targets, author, state, complete } = notice;
  const hint = takedown.hints[state];
  const missing = complete && complete.of - complete.have;
  return (
    <li
      className="notice-card"
      data-id={id}
      data-state={state}
      data-testid="notice-card"
      draggable
      onDragStart={() => at.onDrag(notice)}
      onDragEnd={() => at.onDrag(undefined)}
    >
      <div className="card-head">
        <input
          type="checkbox"
          aria-label={takedown.select(reference)}
          checked={at.selected.has(id)}
          onChange={() => at.onSelect(id)}
          data-testid="select-notice"
        />
        <a href={noticeAddress(id)} className="notice-reference" draggable={false} data-testid="open-notice">
          {reference}
        </a>
        <MoveMenu
          notice={notice}
          opened={at.menu === id}
          onOpened={(opened) => at.onMenu(opened ? id : undefined)}
          onAct={at.onAct}
        />
      </div>
      <p className="card-line">
        <span className="badge quiet">{provider}</span>
        <span className="muted small">{takedown.targets(targets)}</span>
      </p>
      <ClockLine notice={notice} now={now} />
      {notice.escalated && (
        <span className="badge warn" data-testid="escalated">
          {words.escalation.badge}
        </span>
      )}
      {hint !== undefined && <span className="small">{hint}</span>}
      <span className="muted small">
        {takedown.by(author)}
        {complete && missing !== undefined && (
          <> · {missing === 0 ? takedown.whole : takedown.lacking(missing, complete.of)}</>
        )}
      </span>
    </li>
  );
}
