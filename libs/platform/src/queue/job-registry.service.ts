import { Inject, Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { handlesKey, JOB_CATALOGUE, type JobCatalogue, type JobHandler } from './job.js';

/** Knows who handles which job. */
@Injectable()
export class JobRegistry {
  private readonly handlers = new Map<string, JobHandler>();

  constructor(
    private readonly discovery: DiscoveryService,
    @Inject(JOB_CATALOGUE) private readonly catalogue: JobCatalogue,
  ) {}

  /** Finds the handlers; throws when a job has none or two, or a handler is for a job that does not exist. */
  collect(): void {
    const names = [...Object.keys(this.catalogue.every), ...this.catalogue.events];
    const found = this.discovery.getProviders().flatMap(({ instance, metatype }) => {
      const handled =
        typeof metatype === 'function'
          ? (Reflect.getMetadata(handlesKey, metatype) as string[] | undefined)
          : undefined;
      return (handled ?? []).map((name) => [name, instance as JobHandler] as const);
    });
    refuseMismatch(
      names,
      found.map(([name]) => name),
    );
    found.forEach(([name, handler]) => this.handlers.set(name, handler));
  }

  /** The handler of a job; none for a name of an older or newer version. */
  handlerOf(name: string): JobHandler | undefined {
    return this.handlers.get(name);
  }
}

/** Compares the jobs there are with those handled; pure, so a test can show what it refuses. */
export function refuseMismatch(names: readonly string[], handled: readonly string[]): void {
  const problems = [
    ...names.filter((name) => !handled.includes(name)).map((name) => `${name} has no handler`),
    ...names
      .filter((name) => handled.filter((other) => other === name).length > 1)
      .map((name) => `${name} has two handlers`),
    ...handled.filter((name) => !names.includes(name)).map((name) => `${name} is handled but does not exist`),
  ];
  if (problems.length > 0) throw new Error(`Jobs: ${problems.join(', ')}`);
}
