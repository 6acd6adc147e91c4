import { createHash } from 'node:crypto';

/** Whose calendar a file is for. */
export type CalendarReader = 'client' | 'partner';

/**
 * The name by which a calendar knows an appointment again, the same for all its versions. Client and partner get
 * different ones, and neither is our id: a file on one's phone cannot be laid beside a calendar of the other.
 */
export function calendarUid(reader: CalendarReader, appointmentId: string): string {
  return createHash('sha256').update(`${reader}|${appointmentId}`).digest('hex').slice(0, 32);
}
