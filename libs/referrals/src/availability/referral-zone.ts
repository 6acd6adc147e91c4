/** On whose walls the clocks of partners hang. */
export const referralZone = 'Europe/Amsterdam';
