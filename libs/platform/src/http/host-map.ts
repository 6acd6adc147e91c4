import { Injectable } from '@nestjs/common';
import { Config, type HostKind, hostKindOf } from '../config/index.js';

/** Tells from a request's host what it is for: a programme, the console, or appointments; unknown hosts belong to nobody. */
@Injectable()
export class HostMap {
  private readonly names: ReadonlyMap<string, string>;

  constructor(private readonly config: Config) {
    this.names = new Map([...config.origins].map(([name, origin]) => [new URL(origin).host, name]));
  }

  /** A programme's code, `console`, `appointment`, or nothing. */
  nameOf(host: string | undefined): string | undefined {
    return host === undefined ? undefined : this.names.get(host.toLowerCase());
  }

  /** The programme whose visitors' host it is, if it is one. */
  programmeOf(host: string | undefined): string | undefined {
    const name = this.nameOf(host);
    return name !== undefined && hostKindOf(name) === 'programme' ? name : undefined;
  }

  /** What the host is for, if it is one of the product. */
  kindOf(host: string | undefined): HostKind | undefined {
    const name = this.nameOf(host);
    return name === undefined ? undefined : hostKindOf(name);
  }

  /** The origin of a programme, of the console or of appointments. */
  originOf(name: string): string | undefined {
    return this.config.origins.get(name);
  }

  /** Whether a browser page of this very host sent the request; a missing or foreign origin did not. */
  sameOrigin(host: string | undefined, origin: string | undefined): boolean {
    const name = this.nameOf(host);
    return name !== undefined && origin !== undefined && this.originOf(name) === origin;
  }
}
