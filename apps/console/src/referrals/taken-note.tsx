import { useEffect, useRef } from 'react';
import type { FreeSlot } from '#contract/referrals';
import { Icon } from '../shell/icons.js';
import { useWords } from '../words/language.js';
import { SlotButton } from './slot-button.js';

interface Props {
  /** Free times near the one that was asked for. */
  readonly nearest: readonly FreeSlot[];
  readonly onChoose: (slot: FreeSlot) => void;
}

/** Somebody was before: what is free nearby, to be taken at once. */
export function TakenNote({ nearest, onChoose }: Props) {
  const { referrals } = useWords();
  const root = useRef<HTMLElement>(null);
  useEffect(() => root.current?.querySelector('button')?.focus(), [nearest]);
  return (
    <section ref={root} className="taken" aria-label={referrals.taken} data-testid="taken">
      <p className="note warn" role="alert">
        <Icon name="info" />
        <span>
          {referrals.taken} {nearest.length > 0 ? referrals.nearest : referrals.noneNear}
        </span>
      </p>
      {nearest.length > 0 && (
        <div className="slot-times wide">
          {nearest.map((slot) => (
            <SlotButton key={slot.id} slot={slot} onChoose={onChoose} withDay />
          ))}
        </div>
      )}
    </section>
  );
}
