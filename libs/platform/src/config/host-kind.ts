/** A visitors' host of a programme, the console's, or the one host of all appointments: its address names no programme. */
export type HostKind = 'programme' | 'console' | 'appointment';

/** What a name of `ORIGINS` stands for; whatever is not the product's own is a programme. */
export const hostKindOf = (name: string): HostKind =>
  name === 'console' || name === 'appointment' ? name : 'programme';
