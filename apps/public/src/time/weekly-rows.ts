import type { WeeklyShift } from '#contract';

/** Neighbouring weekdays with the same hours; no spans means closed. */
export interface WeeklyRow {
  readonly from: number;
  readonly to: number;
  readonly spans: readonly string[];
}

/** The week as people read it: "maandag t/m vrijdag 09:00 tot 21:00, zaterdag en zondag dicht". */
export function weeklyRows(weekly: readonly WeeklyShift[], until: string): readonly WeeklyRow[] {
  const rows: WeeklyRow[] = [];
  for (let weekday = 1; weekday <= 7; weekday += 1) {
    const spans = weekly
      .filter((shift) => shift.weekday === weekday)
      .sort((one, other) => one.opens.localeCompare(other.opens))
      .map((shift) => `${shift.opens} ${until} ${shift.closes}`);
    const last = rows.at(-1);
    if (last && last.spans.join() === spans.join()) rows[rows.length - 1] = { ...last, to: weekday };
    else rows.push({ from: weekday, to: weekday, spans });
  }
  return rows;
}
