import type { Limit } from '#platform/limits';

const tenMinutes = 600_000;

/**
 * What each request of a clinic counts towards. Whose it is is known by the link alone, so what links name that nobody
 * made is counted together, and keeps nobody with a good one out.
 */
export const partnerLimits = {
  stranger: (): Limit => ({ key: 'partner:stranger', most: 3_000, windowMs: tenMinutes }),
  read: (appointmentId: string): Limit => ({
    key: `partner:read:${appointmentId}`,
    most: 300,
    windowMs: tenMinutes,
  }),
  change: (appointmentId: string): Limit => ({
    key: `partner:change:${appointmentId}`,
    most: 60,
    windowMs: tenMinutes,
  }),
} as const;
