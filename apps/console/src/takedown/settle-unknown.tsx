import type { NoticePersonAct, NoticeView } from '#contract/takedown';
import { Icon } from '../shell/icons.js';
import { useWords } from '../words/language.js';

interface Props {
  readonly view: NoticeView;
  readonly onAct: (act: NoticePersonAct) => void;
}

const choices: readonly NoticePersonAct[] = ['settle_sent', 'settle_failed'];

/** Nobody knows whether it arrived: a person looks, and then says. */
export function SettleUnknown({ view, onAct }: Props) {
  const { takedown } = useWords();
  const { unknown } = takedown.one;
  return (
    <section className="note warn" aria-label={unknown.title} data-testid="unknown">
      <Icon name="alert" />
      <div className="stack">
        <p>
          <b>{unknown.title}.</b> {unknown.text}
        </p>
        <p>{unknown.look[view.channel ?? 'email']}</p>
        <p>{unknown.choose}</p>
        <div className="notice-acts">
          {choices
            .filter((act) => view.acts.includes(act))
            .map((act) => (
              <button
                key={act}
                type="button"
                className="btn small"
                onClick={() => onAct(act)}
                data-testid={`act-${act}`}
              >
                {takedown.acts[act]}
              </button>
            ))}
        </div>
      </div>
    </section>
  );
}
