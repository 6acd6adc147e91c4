import type { CrisisLine, WeeklyShift } from '#contract';

/** Where every programme of the organisation keeps its hours. */
export const timezone = 'Europe/Amsterdam';

/** A neutral page without any trace of the programme. */
export const exitUrl = 'https://www.example.org/weer';

/** Lines one tap away on every page, also when everything else is closed. */
export const crisisLines: readonly CrisisLine[] = [
  { code: 'emergency', number: '112', label: { nl: 'Nu in gevaar?', en: 'In danger now?' } },
  { code: '113', number: '113', label: { nl: 'Denk je aan zelfmoord?', en: 'Thinking about suicide?' } },
];

/** What staff name to a caller besides the crisis lines: advice and reporting when a child is not safe at home. */
export const adviceLines: readonly CrisisLine[] = [
  { code: 'veilig_thuis', number: '0800 2000', label: { nl: 'Veilig Thuis', en: 'Veilig Thuis' } },
];

/** The same hours on several weekdays, Monday 1 to Sunday 7. */
export function onWeekdays(weekdays: readonly number[], opens: string, closes: string): WeeklyShift[] {
  return weekdays.map((weekday) => ({ weekday, opens, closes }));
}
