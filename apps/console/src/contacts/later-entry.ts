import type { ContactChannel, CreateContact } from '#contract';

/** What is typed about a contact that is entered afterwards. */
export interface LaterEntry {
  /** Local date and wall time, as their fields give them. */
  readonly date: string;
  readonly time: string;
  /** Which of the two, where the clock shows the time twice. */
  readonly turn: 'first' | 'second' | undefined;
  readonly channel: ContactChannel;
  /** A colleague by id; empty for oneself. */
  readonly counsellor: string;
  readonly minutes: string;
}

/** Why something typed cannot be taken; each has its own words. */
export interface EntryProblems {
  readonly date?: 'missing';
  readonly time?: 'missing' | 'skipped' | 'future';
  readonly turn?: 'missing';
  readonly minutes?: 'number';
}

const timezone = 'Europe/Amsterdam';
const longestMinutes = 1_440;

const parts = new Intl.DateTimeFormat('sv-SE', {
  timeZone: timezone,
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** How far the clock on the wall is ahead of UTC at an instant, in milliseconds. */
function ahead(at: number): number {
  return Date.parse(`${parts.format(at).replace(' ', 'T')}Z`) - at;
}

/** Every instant at which the clock shows this, earliest first: one as a rule, two or none on the days it is changed. */
export function instantsOf(date: string, time: string): readonly string[] {
  const wall = Date.parse(`${date}T${time}:00Z`);
  if (Number.isNaN(wall)) return [];
  const day = 86_400_000;
  const found = [ahead(wall - day), ahead(wall + day)]
    .map((offset) => wall - offset)
    .toSorted((a, b) => a - b);
  const fitting = found.filter((at) => at + ahead(at) === wall);
  return [...new Set(fitting)].map((at) => new Date(at).toISOString());
}

/** The local date of an instant, as a date field wants it. */
export function localDate(now: Date): string {
  return parts.format(now).slice(0, 10);
}

/** What is wrong with what was typed, or the contact to be made of it; `now` in milliseconds. */
export function readEntry(
  entry: LaterEntry,
  { key, now }: { readonly key: string; readonly now: number },
): { readonly problems: EntryProblems } | { readonly asked: CreateContact } {
  const { date, time, turn, channel, counsellor, minutes } = entry;
  const instants = instantsOf(date, time);
  const startedAt = instants[turn === 'second' ? 1 : 0];
  const problems: EntryProblems = {
    ...(date === '' && { date: 'missing' }),
    ...(time === '' && { time: 'missing' }),
    ...(date !== '' && time !== '' && timeProblem(startedAt, now)),
    ...(instants.length > 1 && turn === undefined && { turn: 'missing' }),
    ...(!isMinutes(minutes) && { minutes: 'number' }),
  };
  if (startedAt === undefined || Object.keys(problems).length > 0) return { problems };
  return {
    asked: {
      key,
      channel,
      kind: 'counselling',
      startedAt,
      ...(minutes.trim() !== '' && { durationSeconds: Number(minutes) * 60 }),
      ...(counsellor !== '' && { counsellorId: counsellor }),
    },
  };
}

function timeProblem(startedAt: string | undefined, now: number): Pick<EntryProblems, 'time'> {
  if (startedAt === undefined) return { time: 'skipped' };
  return Date.parse(startedAt) > now ? { time: 'future' } : {};
}

function isMinutes(text: string): boolean {
  return /^\s*\d{0,4}\s*$/.test(text) && Number(text) <= longestMinutes;
}
