import { Injectable } from '@nestjs/common';
import { CallerRoles } from '#contacts';
import type { ContactEnrolmentList, JoinedGroup, JoinGroup } from '#contract/referrals';
import type { StaffActor } from '#platform/http';
import { GroupEnrolments } from '#referrals';

/** Where contacts and groups meet, since neither knows the other: only who may see a contact puts its caller on a list. */
@Injectable()
export class ContactEnrolments {
  constructor(
    private readonly roles: CallerRoles,
    private readonly enrolments: GroupEnrolments,
  ) {}

  /** Puts the caller of a contact on a list; throws `NotFound` for one that is not theirs to see, and what {@link GroupEnrolments.join} throws. */
  async join(staff: StaffActor, groupId: string, asked: JoinGroup): Promise<JoinedGroup> {
    await this.roles.of(staff, asked.contactId);
    return this.enrolments.join(staff, groupId, asked);
  }

  /** The places of a contact's caller; throws `NotFound` for one that is not theirs to see. */
  async ofContact(staff: StaffActor, contactId: string): Promise<ContactEnrolmentList> {
    await this.roles.of(staff, contactId);
    return { enrolments: await this.enrolments.ofContact(staff, contactId) };
  }
}
