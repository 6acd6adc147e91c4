import { useEffect, useRef } from 'react';
import { ProblemBox } from '../shell/problem-box.js';
import { useLanguage } from '../words/language.js';
import { TakenNote } from './taken-note.js';
import type { MovingAtHand } from './use-moving.js';
import { dayWords, timeWords } from './when-words.js';

/** Asks whether what was dropped is to be moved; nothing has happened until then. */
export function DropNote({ at }: { readonly at: MovingAtHand }) {
  const { language, words } = useLanguage();
  const { referrals } = words;
  const go = useRef<HTMLButtonElement>(null);
  const { dropped } = at;
  useEffect(() => go.current?.focus(), [dropped]);
  if (!dropped) {
    return (
      <p className={at.said === undefined ? 'visually-hidden' : 'note'} role="status" data-testid="drop-said">
        <span>{at.said}</span>
      </p>
    );
  }
  const { appointment, slot, nearest } = dropped;
  const when = (startsAt: string) => `${dayWords(language, startsAt)}, ${timeWords(language, startsAt)}`;
  return (
    <section className="drop-note stack" aria-label={referrals.moveTitle} data-testid="drop-note">
      <p>
        {slot && <b>{referrals.moveAsk(when(slot.startsAt), slot.hostName)}</b>}{' '}
        <span className="muted">{referrals.moveFrom(when(appointment.startsAt))}</span>
      </p>
      {nearest && <TakenNote nearest={nearest} onChoose={({ id }) => at.move(appointment, id)} />}
      <ProblemBox text={at.problem} />
      <div className="dialog-actions">
        <button type="button" className="btn small" onClick={at.putBack} data-testid="drop-undo">
          {referrals.putBack}
        </button>
        {slot && (
          <button
            ref={go}
            type="button"
            className="btn small primary"
            disabled={at.busy}
            onClick={() => at.move(appointment, slot.id)}
            data-testid="drop-go"
          >
            {referrals.moveGo}
          </button>
        )}
      </div>
    </section>
  );
}
