import { Injectable } from '@nestjs/common';
import { Config } from '#platform/config';
import { Programmes } from '#programmes';
import type { NoticeSender } from '../completeness/notice-content.js';

/** As whom a programme speaks to providers: always the organisation, never a person. */
@Injectable()
export class NoticeSenders {
  constructor(
    private readonly config: Config,
    private readonly programmes: Programmes,
  ) {}

  /** Its name and its address, which is empty where none was configured. */
  async of(programme: string): Promise<NoticeSender> {
    const { name } = await this.programmes.ref(programme);
    return { name, email: this.config.noticeAddresses.get(programme) ?? '' };
  }
}
