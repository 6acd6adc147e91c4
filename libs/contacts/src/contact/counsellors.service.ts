import { Injectable } from '@nestjs/common';
import type { StaffRef } from '#contract';
import type { ContactActor } from './contact.policy.js';
import { ContactStore } from './contact-store.service.js';

/** Names those whose contacts there may be. */
@Injectable()
export class Counsellors {
  constructor(private readonly store: ContactStore) {}

  /** Everyone who answers or answered in the programme, by name. */
  list(actor: ContactActor): Promise<StaffRef[]> {
    return this.store.transaction(actor, ({ query }) =>
      query<StaffRef>(
        `select s.id, s.display_name as "displayName" from identity.staff s
         join identity.staff_role r on r.staff_id = s.id
         where r.programme_id = (select programmes.current()) and r.role in ('counsellor', 'supervisor')
         order by s.display_name, s.id`,
      ),
    );
  }
}
