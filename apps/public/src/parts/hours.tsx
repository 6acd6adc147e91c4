import type { WeeklyShift } from '#contract';
import { usePage } from '../page/page-context.js';
import { weeklyRows, type WeeklyRow } from '../time/weekly-rows.js';
import type { Words } from '../words/words.js';

/** The hours of one channel, in rows of neighbouring days. */
export function Hours({ weekly }: { readonly weekly: readonly WeeklyShift[] }) {
  const { words } = usePage();
  if (weekly.length === 0) return <p>{words.home.noHours}</p>;
  return (
    <dl class="summary">
      {weeklyRows(weekly, words.time.until).map((row) => (
        <HoursRow key={row.from} row={row} words={words} />
      ))}
    </dl>
  );
}

function HoursRow({ row, words }: { readonly row: WeeklyRow; readonly words: Words }) {
  return (
    <>
      <dt>{days(row, words)}</dt>
      <dd>{row.spans.length > 0 ? row.spans.join(', ') : words.time.closed}</dd>
    </>
  );
}

function days({ from, to }: WeeklyRow, { time }: Words): string {
  const first = time.weekdays[from - 1] ?? '';
  const named = first.charAt(0).toUpperCase() + first.slice(1);
  if (from === to) return named;
  return `${named} ${to === from + 1 ? time.and : time.through} ${time.weekdays[to - 1]}`;
}
