import { SetMetadata } from '@nestjs/common';

/** What a job carries: ids, never content. */
export type JobIds = Readonly<Record<string, string>>;

/** Does one kind of job. Delivery is at least once, so doing it again must change nothing. */
export interface JobHandler {
  handle(ids: JobIds): Promise<void>;
}

export const handlesKey = 'hulplijn:handles';

/** Names the jobs a provider handles; each name has exactly one handler or the process does not start. */
export const Handles = (...names: readonly string[]): ClassDecorator => SetMetadata(handlesKey, names);

/** Every job there is: those that come round, with their interval in milliseconds, and the events that become jobs. */
export interface JobCatalogue {
  readonly every: Readonly<Record<string, number>>;
  readonly events: readonly string[];
  /** Those of the events of which one job does for all of a programme that become jobs at once: the last. */
  readonly together?: readonly string[];
}

/** Injection token of the {@link JobCatalogue}. */
export const JOB_CATALOGUE = Symbol('JOB_CATALOGUE');
