import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform/database';
import { ownerOf } from './host-owner.js';

/** A provider by the names under which it is found. */
export interface HostedProvider {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly hosts: readonly string[];
}

/** Finds to whom an address belongs. */
@Injectable()
export class ProviderHosts {
  /** The provider of an address on this host, by its longest name; nothing when nobody has it. There are some dozens of them. */
  async providerOf({ query }: Transaction, host: string): Promise<HostedProvider | undefined> {
    const providers = await query<HostedProvider>(
      `select id, code, name, hosts from takedown.provider
       where programme_id = (select programmes.current()) order by code`,
    );
    return ownerOf(host, providers);
  }
}
