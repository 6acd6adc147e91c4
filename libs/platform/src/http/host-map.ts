import { Injectable } from '@nestjs/common';
import { Config } from '../config/index.js';

/** Tells from a request's host which programme, or the console, it is for; unknown hosts belong to nobody. */
@Injectable()
export class HostMap {
  private readonly names: ReadonlyMap<string, string>;

  constructor(private readonly config: Config) {
    this.names = new Map([...config.origins].map(([name, origin]) => [new URL(origin).host, name]));
  }

  /** A programme's code, `console`, or nothing. */
  nameOf(host: string | undefined): string | undefined {
    return host === undefined ? undefined : this.names.get(host.toLowerCase());
  }

  /** The origin of a programme or of the console. */
  originOf(name: string): string | undefined {
    return this.config.origins.get(name);
  }

  /** Whether a browser page of this very host sent the request; a missing or foreign origin did not. */
  sameOrigin(host: string | undefined, origin: string | undefined): boolean {
    const name = this.nameOf(host);
    return name !== undefined && origin !== undefined && this.originOf(name) === origin;
  }
}
