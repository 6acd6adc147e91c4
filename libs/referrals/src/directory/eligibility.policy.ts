/** To whom a service is open: local dates, both included, and codes of caller roles. */
export interface Openness {
  readonly caller_roles: readonly string[];
  readonly valid_from: string;
  readonly valid_to: string | null;
}

/** Whom it is for, and on which local date. */
export interface Asker {
  /** Not known while a call is still going on: then nobody is refused. */
  readonly callerRole?: string | undefined;
  readonly date: string;
}

/** Whether a service is for someone on a date. */
export function isOpenTo(service: Openness, { callerRole, date }: Asker): boolean {
  const { caller_roles: roles, valid_from: from, valid_to: to } = service;
  const isFor = roles.length === 0 || callerRole === undefined || roles.includes(callerRole);
  return isFor && from <= date && (to === null || date <= to);
}
