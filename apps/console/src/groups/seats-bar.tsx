import type { GroupSummary } from '#contract/referrals';
import { useWords } from '../words/language.js';

/** More seats than this are only told in words. */
const mostDrawn = 16;

/** The seats of a group, drawn and in words. */
export function SeatsBar({ group: { taken, capacity } }: { readonly group: GroupSummary }) {
  const { groups } = useWords();
  return (
    <span className="group-seats">
      {capacity > 0 && capacity <= mostDrawn && (
        <span className="seats" aria-hidden="true">
          {Array.from({ length: capacity }, (_, seat) => (
            <i key={seat} className={seat < taken ? 'taken' : undefined} />
          ))}
        </span>
      )}
      <span className="small">{capacity === 0 ? groups.noSeats : groups.seats(taken, capacity)}</span>
    </span>
  );
}
