import { Injectable } from '@nestjs/common';
import { CallerRoles } from '#contacts';
import type { CreateNotice, NoticeView } from '#contract/takedown';
import type { StaffActor } from '#platform/http';
import { NoticeWriting } from '#takedown';

/** Where contacts and takedown meet, since neither knows the other: only who may see a contact begins a notice for it. */
@Injectable()
export class ContactNotices {
  constructor(
    private readonly roles: CallerRoles,
    private readonly writing: NoticeWriting,
  ) {}

  /** Begins one; throws `NotFound` for a contact that is not theirs to see, and what {@link NoticeWriting.create} throws. */
  async create(staff: StaffActor, asked: CreateNotice): Promise<NoticeView> {
    if (asked.contactId !== undefined) await this.roles.of(staff, asked.contactId);
    return this.writing.create(staff, asked);
  }
}
