/** A word in the languages of the product. */
export interface Label {
  readonly nl: string;
  readonly en: string;
}

/** Whether a channel is open at an instant, and when that changes next. */
export interface OpenState {
  readonly open: boolean;
  /** ISO 8601 instant of the next opening (when closed) or closing (when open); absent if none within a year. */
  readonly until?: string;
}

/** One line of the weekly hours, in local wall time; `closes` before `opens` runs over midnight. */
export interface WeeklyShift {
  /** ISO weekday, Monday 1 to Sunday 7. */
  readonly weekday: number;
  readonly opens: string;
  readonly closes: string;
}

/** A code with its words. */
export interface Choice {
  readonly code: string;
  readonly label: Label;
}

/** A telephone line one tap away. */
export interface CrisisLine extends Choice {
  readonly number: string;
}

/** Answer to `GET /api/programme`: all a visitor's page needs to draw itself, nothing about anyone. */
export interface PublicProgramme {
  readonly code: string;
  readonly name: string;
  readonly audience: Label;
  readonly timezone: string;
  readonly chat: OpenState & { readonly weekly: readonly WeeklyShift[] };
  readonly phone: OpenState & { readonly number: string; readonly weekly: readonly WeeklyShift[] };
  /** Honest range of waiting in minutes, when enough conversations were taken today to know. */
  readonly wait?: { readonly minMinutes: number; readonly maxMinutes: number };
  readonly topics: readonly Choice[];
  readonly ageBands: readonly Choice[];
  /** Age bands that are handed on at this date, by the eligibility rule, and to whom. */
  readonly handover?: { readonly ageBands: readonly string[]; readonly to: string };
  readonly confidentialityVersion: string;
  readonly crisisLines: readonly CrisisLine[];
  /** Where *Snel weg* leads. */
  readonly exitUrl: string;
}
